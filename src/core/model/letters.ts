/**
 * Letters that do not come apart into a letter of ASCII and a mark, in the spelling that people of the language use where they
 * have only ASCII: Cyrillic as in passports (ICAO 9303), Greek as in ELOT 743, kana as in Hepburn's romanisation.
 */
export const asciiLetters: ReadonlyMap<string, string> = new Map([
  ...pairs('ß ss æ ae œ oe ø o ð d þ th ł l đ d ħ h ı i ŋ ng ĸ k ŧ t ə e'),
  // Each before its marks are taken off: и and й differ by one.
  ...pairs('й i ё e ї i ў u ґ g'),
  ...pairs(
    'а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch',
  ),
  ...pairs('ъ ie ы y ь - э e ю iu я ia є ie і i ј j љ lj њ nj ћ c ђ dj џ dz ѕ dz'),
  ...pairs('ου ou αυ av ευ ev γγ ng γκ gk γξ nx μπ b ντ nt'),
  ...pairs('α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o'),
  ...pairs(
    'きゃ kya きゅ kyu きょ kyo しゃ sha しゅ shu しょ sho ちゃ cha ちゅ chu ちょ cho にゃ nya にゅ nyu にょ nyo',
  ),
  ...pairs(
    'ひゃ hya ひゅ hyu ひょ hyo みゃ mya みゅ myu みょ myo りゃ rya りゅ ryu りょ ryo ぎゃ gya ぎゅ gyu ぎょ gyo',
  ),
  ...pairs(
    'じゃ ja じゅ ju じょ jo びゃ bya びゅ byu びょ byo ぴゃ pya ぴゅ pyu ぴょ pyo てぃ ti でぃ di ふぁ fa ふぃ fi',
  ),
  ...pairs('ふぇ fe ふぉ fo しぇ she じぇ je ちぇ che うぇ we うぃ wi とぅ tu どぅ du ゔ vu'),
  ...pairs(
    'あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so た ta ち chi つ tsu て te',
  ),
  ...pairs(
    'と to な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ま ma み mi む mu め me も mo や ya ゆ yu よ yo',
  ),
  ...pairs(
    'ら ra り ri る ru れ re ろ ro わ wa を o ん n が ga ぎ gi ぐ gu げ ge ご go ざ za じ ji ず zu ぜ ze ぞ zo だ da',
  ),
  ...pairs('ぢ ji づ zu で de ど do ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po'),
  ...pairs('ぁ a ぃ i ぅ u ぇ e ぉ o ゃ ya ゅ yu ょ yo ー -'),
]);

function pairs(text: string): (readonly [string, string])[] {
  const words = text.split(' ');
  return words.flatMap((letter, index) =>
    index % 2 === 0 ? [[letter, (words[index + 1] ?? '').replace('-', '')] as const] : [],
  );
}
