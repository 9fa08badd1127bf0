/** English words as hands write them by mistake, each with what was meant. None of them is a word of its own. */
const slips = `
abotu about, accidently accidentally, accross across, acheive achieve, acheived achieved, adn and, agian again, alot a_lot, alreayd already, amoung among, annouce announce,
annouced announced, appearence appearance, assesment assessment, availabe available, availble available, avaliable available, availablity availability, becasue because, beacuse because, becuase because,
becomming becoming, begining beginning, beleive believe, beleived believed, beween between, calender calendar, cluser cluster, comming coming, commited committed, commiting committing, communciation communication,
comparision comparison, completly completely, concious conscious, configuraton configuration, conection connection, consistant consistent, contian contain, coudl could, couldnt couldn’t, curent current,
currenly currently, custmer customer, customres customers, databse database, datbase database, definately definitely, dependancies dependencies, dependancy dependency, depoly deploy, depolyment deployment,
deploymnet deployment, desicion decision, didnt didn’t, diferent different, differnt different, dissapear disappear, dissapeared disappeared, doesnt doesn’t, dont don’t, enviroment environment, enviornment environment,
enviroments environments, equiptment equipment, espescially especially, exectued executed, existance existence, existant existent, expecially especially, experiance experience, explaination explanation, familar familiar, finaly finally, foward forward,
freind friend, fucntion function, funciton function, gaurantee guarantee, goverment government, gurantee guarantee, hadnt hadn’t, happend happened, happenend happened, hasnt hasn’t, havent haven’t, hte the,
immediatly immediately, immedietly immediately, implemention implementation, incidnet incident, indepedent independent, independant independent, infomation information, infrastucture infrastructure, inital initial,
initally initially, intermittant intermittent, interupt interrupt, interupted interrupted, isnt isn’t, knowlege knowledge, langauge language, lenght length, liason liaison, maintainance maintenance,
maintenence maintenance, manualy manually, mesage message, messsage message, mintues minutes, minuts minutes, mispell misspell, monitering monitoring, mulitple multiple, multple multiple, neccesary necessary, neccessary necessary,
necesary necessary, noticable noticeable, occassion occasion, occassionally occasionally, occured occurred, occurence occurrence, occurences occurrences, occuring occurring, occurrance occurrence, ocurred occurred, optomize optimize,
orignal original, orginal original, paramater parameter, paramter parameter, parrallel parallel, peformance performance, performace performance, permenant permanent, persistant persistent, posession possession, possibilty possibility, postion position, preceeding preceding,
prefered preferred, presense presence, previosly previously, priviledge privilege, privelege privilege, probaly probably, problably probably, proccess process, prodcution production, prodution production, producton production, publically publicly,
qeue queue, queu queue, realy really, recieve receive, recieved received, recieves receives, recieving receiving, reccomend recommend, recomend recommend, recomended recommended, recived received, recurrance recurrence, refered referred,
refering referring, releated related, relevent relevant, remeber remember, remebered remembered, repitition repetition, reponse response, requets request, reqeust request, resouce resource, resouces resources, resposne response, responsable responsible, restared restarted,
retreive retrieve, retreived retrieved, sceduled scheduled, schedulded scheduled, seperate separate, seperated separated, seperately separately, servcie service, serivce service, sevice service, severly severely, shoudl should, shouldnt shouldn’t, similiar similar,
simultanous simultaneous, sincerly sincerely, somthing something, speach speech, succesful successful, succesfully successfully, successfull successful, sucess success, sucessful successful, sucessfully successfully, supercede supersede, suprise surprise, suprised surprised,
sytem system, sysem system, systme system, taht that, teh the, temperarily temporarily, tempory temporary, thats that’s, theese these, thier their, thorugh through, throught through, tiem time, tihs this, tommorow tomorrow, tomorow tomorrow,
traffice traffic, transfered transferred, transfering transferring, truely truly, unavailble unavailable, unecessary unnecessary, unexpectd unexpected, unfortunatly unfortunately, untill until, upgarde upgrade, usefull useful, usally usually,
verison version, visable visible, waht what, wasnt wasn’t, werent weren’t, whcih which, wheter whether, wich which, wierd weird, wiht with, woudl would, wouldnt wouldn’t, writting writing, yesturday yesterday, youre you’re,
wendesday wednesday, wensday wednesday, wednsday wednesday, wedesday wednesday, tusday tuesday, teusday tuesday, tuseday tuesday, thurday thursday, thrusday thursday, thusday thursday, firday friday, saterday saturday, satuday saturday, satruday saturday
`;

/** Words of such stories, of which two letters in the wrong order are the commonest slip. */
const common = `
about account across action after again alert alerts already always another answer around before began begin behind being believed between branch broke build called cause change changed
check cluster code command commit config connection could customer customers database deploy deployed deployment disk during engineer engineers error errors every everybody everyone failed first follow found
graph group hours incident incidents instead itself later limit little looked lunch machine machines main memory message messages minute minutes moment monitoring morning network never nobody normal nothing number orders other output
people platform problem process production project queue reading release replica request requests response restart restarted result review rolled screen second seconds server servers service services should showed since somebody something started status
still stopped storage story system systems table their there these they thing think third those thought through timeout together traffic under until update users usual version waited waiting warning watched where which while whole without worked worker would write wrong
`;

/** Of swapped letters these make another word. */
const otherWords: ReadonlySet<string> = new Set(['three']);

/** What was meant, by how it was written. */
export const misspellings: ReadonlyMap<string, string> = new Map([
  ...common
    .split(/\s+/)
    .filter((word) => word.length > 3)
    .flatMap((word) => swapped(word).map((slip) => [slip, word] as const)),
  ...slips.split(',').map((pair) => {
    const [slip = '', word = ''] = pair.trim().split(' ');
    return [slip, word.replace('_', ' ')] as const;
  }),
]);

/** A word with two neighbouring letters in the other order, at each place but the first, where names of programs begin. */
function swapped(word: string): string[] {
  return [...word].slice(1, -1).flatMap((_, nth) => {
    const at = nth + 1;
    const slip = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    return slip === word || otherWords.has(slip) ? [] : [slip];
  });
}
