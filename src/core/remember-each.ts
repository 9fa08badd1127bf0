/** The same function, keeping its answer about each subject as long as the subject lives: many ask about the same, in any order. */
export function rememberEach<Subject extends object, Answer>(
  ask: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, { answer: Answer }>();
  return (subject) => {
    let kept = answers.get(subject);
    if (!kept) answers.set(subject, (kept = { answer: ask(subject) }));
    return kept.answer;
  };
}
