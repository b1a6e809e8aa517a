"""Frames of the generator: other senses, background, conduct, calls, charges, denials, events. CC0."""

# other senses, background, neutral reporting: nothing to be coded. {pl} place {st} state {dem} demonym {per} person {num} number {org} organisation {bld} building {co} company
EMPTY = """Two steel beams support the roof of the {bld}.
The plane backed onto a grass strip beside the runway at {pl}.
Urged on by the crowd, the horse finished second.
The runners were cheered along the last mile by their own families.
The {bld} is backed by a steep hill on the north side.
The charity rents two rooms opposite the {bld}.
The rejected parts are melted down and used again.
Rejected apples go to a cider press near {pl}.
{per} was born in {pl} and trained as a carpenter.
{per} has two children and lives in {pl}.
The road between {pl} and {pl2} runs through a narrow valley.
{pl} lies about {num} kilometres from the {dem} border.
The population of {pl} has fallen by a third since 1990.
The port handles about {num} containers a day.
The hall seats {num} people.
{co} employs {num} people, most of them in {pl}.
Shares in {co} closed at 14.20, up two cents.
The index opposes two forces: rent and wages.
The opposing bench is where the visitors sit.
The two villages stand on opposing banks of the river.
The condemned {bld} had stood empty for eleven years.
The condemned building is to be pulled down and its bricks sold.
Visitors enter through a door that faces the {bld}.
A striking feature of the {bld} is its copper dome.
The clock struck eleven as the doors opened.
Oil struck at a depth of {num} metres was of poor quality.
The attack of the flute in the second movement was a little sharp.
His heart attack kept him in bed for three weeks.
The bowling attack looked tired after tea.
The home defence held firm until the last minute.
The charge of the battery lasts about nine hours.
There is no charge for children under six.
The battery has to be charged every second night.
The fee is charged to the account at the end of the month.
A mild winter was to blame for the small harvest.
Heavy rain was blamed for the delay of the train.
The accused wore a grey jacket and spoke through an interpreter.
The sanctioned version of the textbook has {num} pages.
The film supports two soundtracks.
The application supports seven languages.
The tents are supported by aluminium poles.
A supporting role went to {per}.
The warm-up band, a trio from {pl}, supported the main act.
The team backed away from the edge of the cliff.
Traffic backed up for six kilometres outside {pl}.
The computer backs up its files every night.
The signal warned drivers of a level crossing.
A red lamp warns the crew that the pressure is low.
The recipe calls for six eggs and a pinch of salt.
The contract calls for delivery in {month}.
The station calls the next stop in two languages.
The ferry calls at {pl} and {pl2}.
The inquiry desk opens at nine.
Appeals are heard on the third floor.
The song still appeals to young listeners.
The case has been pending before the court for four years.
The bill came to {num} euros, drinks included.
The duck's bill is yellow with a black tip.
The motion of the pistons is recorded by a laser.
The party at the {bld} went on until three in the morning.
A search party set out from {pl} before dawn.
The second leg of the race takes riders over the pass.
The agreement runs to {num} pages, with four annexes.
The committee has eleven members and meets twice a year.
The mandate of the commission is renewed every two years.
The constitution was last changed in 1994.
The upper house has {num} seats.
The treaty was first drawn up in three languages.
The vote is taken by a show of hands.
Sessions are open to the public.
The federation was founded in 1921.
The union has about {num}00 members.
The law on which the case turns was passed in 1978.
The debate was broadcast live.
The meeting lasted for about four hours.
No date has been set.
It is the third such case in five years.
Details were not immediately available.
There was no immediate comment.
Officials could not be reached for comment.
The cause is not yet known.
The text has not been made public.
The two sides did not say how long the pause would last.
The figures could not be checked independently.
It was not clear how many people were affected.
What happens next is anyone's guess.
The weather in {pl} was cold and clear.
A light drizzle fell over {pl}.
Street traders sold tea and flatbread in front of the {bld}.
Most shops in {pl} were open as usual.
Trains between {pl} and {pl2} ran to timetable.
The currency was little changed against the dollar.
Wheat prices fell for a third week.
The average wage in {pl} is about {num} dollars a month.
The mine near {pl} produces copper and a little silver.
A kilo of rice costs twice as much as it did two years ago.
The river is {num} metres wide at this point.
{st} exports timber, fish and phosphates.
{st} has been a member of the body since 1971.
{st} and {st2} share a border of {num} kilometres.
The {dem} parliament has two chambers.
{st} holds the rotating chair of the group until the summer.
{per} joined the {dem} civil service in 2004.
{per} succeeded an uncle in the post.
{per} is the author of four books on the subject.
{per} wore a dark suit and carried no notes.
{per} was accompanied by an interpreter.
{per} arrived by train and left by a side door.
{per} read from a prepared text for about ten minutes.
The speech was translated into four languages.
Reporters were kept behind a rope.
The programme was agreed long before the season began.
Talks on the matter have gone on, with breaks, for six years.
A similar plan was discussed in the 1980s.
The question has divided the town for a generation.
Should the council wait for another winter?
Who will pay for the repairs?
How much is a river worth?
Would anyone notice if the office closed?
The survey asked people whether they supported a longer school day, but did not publish the answers by region.
Economists are asked each month whether they back a cut in rates.
The exam asks pupils to criticise a poem in their own words.
Literary criticism was the subject of her doctorate.
The critic {per} taught at {pl} for ten years.
{per} reviews films for a radio station in {pl}.
The engine block is supported at four points.
The patient was denied sleep by the noise of the ward.
The goalkeeper denied the striker twice before half time.
The striker was denied by the post.
The late goal denied them a place in the final.
The visitors defended deep and struck on the break.
The champion will defend the title at {pl} next spring.
The hall is being painted and will reopen in the autumn.
A plaque at the entrance names the {num} donors.
The letter bore a stamp from {st}.
The vessel sails under the {dem} flag.
A {dem} crew of eleven is on board.
The hearing was held in a school gymnasium because the courthouse is being repaired.
Voting is compulsory in {st}.
About {num} delegates had registered by noon.
The campaign office is above a bakery in {pl}.
The ministry occupies a former palace on the square.
The bridge was built by {dem} engineers.
The novel tells of a judge who condemns his own son.
In the play, a king rejects his youngest daughter and welcomes flatterers.
In the film, a mayor accuses a baker of witchcraft.
The opera opens with villagers calling for the death of a stranger.
The legend says that a saint blessed the well and forgave the thieves.
Pressed flowers are on show in the gallery.
The committee room was pressed into service as a dormitory.
The strike of the coin is unusually deep.
The pitcher threw two strikes and a wild ball.
The launch of a new perfume filled the front pages.
The invasion of a foreign beetle has thinned the pines around {pl}.
The bombardment of the sample with neutrons takes an hour.
A shot of the harbour at dusk closes the film.
The battle of {pl} was fought in 1642.
The siege of {pl} lasted {num} days and is remembered each autumn.
The massacre of 1871 is the subject of a permanent exhibition.
The archive holds letters in which kings threaten and flatter each other.
{per} left the hall to take a telephone call.
After the session the delegates walked out into bright sunshine.
{per} signed the guest book and a few autographs.
{per} was recalled to the national team after two years.
The two sides shook hands and posed for a picture.
The match was called off because of fog.
The strike partner of {per} is out with a sore knee.
The opposition midfield had no answer to his passes.
The final assembly line was moved to {pl} in 1998.
Oil companies have not drilled in the bay since 2003.
The resolution of the camera is twelve million dots.
The film was condemned to the archive and found again by chance.
The support act played for forty minutes.
A back injury kept {per} out of the team.
The backing of the carpet is made of jute.
The approval of the zoning map takes about four months.
The defence of the thesis lasted two hours.
The plea bargain system does not exist in {st}.
The word "protest" comes from a Latin verb meaning to declare.
Accusations are entered on a yellow form, denials on a white one.
The handbook explains how to lodge a complaint.
A demand curve shows how much is bought at each price.
Demand for electricity peaks at seven in the evening.
The urge to sleep came over the drivers at about four.
The invitation to tender closes in {month}.
Every bill needs the signature of the president.
Any member may propose an amendment or object to one.
Under the rules, a third of the members can block a change.
A veto can be overturned by two thirds of the votes.
A minister who loses a vote of confidence has to resign.
The council can fine companies that ignore a warning.
Anyone who attacks an officer faces up to five years in prison.
The museum tells the story of a strike that failed.
The memorial honours {num} sailors.
The blame game is a card game for four players.
Prices are expected to rise again.
Experts say that the figures will be known by the end of the year.
Nobody was in the office on the day of the visit.
The mayor's office has eleven rooms and one telephone.
About half of the members had left before the vote.
Some were for it, some were against, and most did not care.
Opinions differ.
The matter was not discussed.
There were no speeches.
The minutes do not say who asked the question.
{per} promised to answer in writing.
{per} said the road would reopen in {month}.
{per} said there were {num} beds in the clinic.
Asked about the weather, {per} smiled.
"It rained for six days," said {per}, who runs a guest house in {pl}.
"I have been here for forty years," {per} said.
"We opened at eight as usual," said {per}, a baker in {pl}.
According to {per}, the tower is {num} metres high.
{per} said a decision would be taken later.
{per} said he had read the report but would not discuss it.
{per} declined to comment.
{per} did not return telephone calls.
A spokeswoman said the office was looking into the matter.
The {dem} embassy did not answer questions.
The {dem} foreign ministry gave no details.
{st} has not said what it will do.
{st} and {st2} have no direct flights.
Diplomats said the talks were technical.
The statement did not mention {st}.
The report, which runs to {num} pages, names no one.""".split("\n")

# conduct: type|target classes|text  (cue in [[ ]], V: head verb inflected past)
CONDUCT = """opposes|I|{H} [[walked out]] in protest at {T}
opposes|I|{H} left the chamber [[in protest]] when {T} came up
opposes|I|{H} [[voted against]] {T}
opposes|I|{H} [[tore up]] a copy of {T} on the steps of the building
opposes|I|{H} [[vetoed]] {T}
opposes|I|{H} [[blocked]] the main road for six hours over {T}
opposes|I|{H} [[went on hunger strike]] over {T}
opposes|I|{H} [[marched]] through the capital against {T}
opposes|I|{H} [[chained themselves]] to the gates to stop {T}|pl
opposes|I|{H} [[collected 30,000 signatures against]] {T}
opposes|I|{H} [[filed suit]] to stop {T}
opposes|I|{H} [[resigned in protest at]] {T}|person
opposes|I|{H} [[burned a copy]] of {T}
opposes|I|{H} [[sent back]] {T} unsigned
opposes|A|{H} [[recalled]] {H:their} ambassador from {T}|state|state
opposes|A|{H} [[closed]] {H:their} embassy in {T:cap}|state|state
opposes|A|{H} [[hissed]] and left the hall when {T} rose to speak|pl
opposes|A|{H} [[burned effigies]] of {T}|pl
opposes|A|{H} [[refused to shake hands with]] {T}|person
opposes|A|{H} [[voted to remove]] {T}
opposes|A|{H} [[turned their backs]] when {T} came in|pl
opposes|A|{H} [[booed]] {T}|pl
opposes|A|{H} [[heckled]] {T}|pl
condemns|A|{H} [[pelted]] {T} with eggs|pl
condemns|E|{H} [[lit candles]] in protest at {T}|pl
supports|I|{H} [[signed]] {T}
supports|I|{H} [[voted for]] {T}
supports|I|{H} [[ratified]] {T}|state
supports|I|{H} [[raised their hands in favour of]] {T}|pl
supports|I|{H} [[broke ranks]] to vote for {T}
supports|I|{H} [[put up]] half the money for {T}
supports|A|{H} [[gave a standing ovation]] to {T}|pl
supports|A|{H} [[cheered]] {T}|pl
supports|A|{H} [[awarded]] a medal to {T}
supports|A|{H} [[donated]] two million dollars to {T}
supports|A|{H} [[applauded]] when {T} rose to speak|pl
supports|A|{H} [[laid flowers]] in honour of {T}
supports|A|{H} [[re-elected]] {T} by a wide margin
supports|A|{H} [[formed a human chain]] to protect {T}|pl
supports|A|{H} [[toasted]] {T} at a dinner""".split("\n")

URGES = """{H} [[urged]] {T} to {D}
{H} [[called on]] {T} to {D}
{H} [[pressed]] {T} to {D}
{H} [[asked]] {T} to {D}
{H} [[appealed to]] {T} to {D}
{H} [[implored]] {T} to {D}
{H} [[begged]] {T} to {D}
{H} [[exhorted]] {T} to {D}
{H} [[demanded]] that {T} {D}
{H} [[insisted]] that {T} {D}
{H} [[pleaded with]] {T} to {D}
{H} [[leaned on]] {T} to {D}
{H} [[petitioned]] {T} to {D}
{H} [[instructed]] {T} to {D}
{H} [[ordered]] {T} to {D}
{H} [[recommended]] that {T} {D}
{H} [[proposed]] that {T} {D}
{H} [[encouraged]] {T} to {D}
{H} [[advised]] {T} to {D}
{H} [[challenged]] {T} to {D}
{H} [[lobbied]] {T} to {D}
{H} [[nudged]] {T} to {D}
{H} [[entreated]] {T} to {D}
{H} [[summoned]] {T} to {D}
{H} [[issued an appeal]] to {T} to {D}
{H} [[gave {T} a week]] to {D}
{H} [[set {T} a deadline]] to {D}
{H} [[stepped up pressure]] on {T} to {D}
{H} [[told]] {T} to {D}
{H} [[wrote]] to {T} to ask for a pledge to {D}
{H} [[renewed {H:their} call]] for {T} to {D}
{T} should {D}, {H} [[said]]
{T} must {D}, {H} [[said]]
{T} [[came under pressure]] from {H} to {D}
{T} faced [[a demand]] from {H} to {D}
{T} faced [[calls]] from {H} to {D}
{T} was [[urged]] by {H} to {D}|s
{T} was [[told]] by {H} to {D}|s
{H:poss} [[plea]] to {T} was short: {D}
[[an appeal]] by {H} to {T} to {D} was read out
{H} said it was [[time]] for {T} to {D}
{H} said it [[expected]] {T} to {D}
{H} [[warned]] {T} that it would have to {D} or face the courts|s
{H} [[warned]] {T} to {D}
{H} [[warned]] {T} of serious consequences
{H} [[reminded]] {T} of {T:their} duty to {D}
{H} [[would like]] {T} to {D}
{H} [[wants]] {T} to {D}|s2
{H} [[used {H:their} speech]] to ask {T} to {D}
{H} said the best thing {T} [[could do]] was to {D}
in a letter to {T}, {H} [[asked]] the recipient to {D}
{H} [[pushed]] {T} to {D}
{H} [[prodded]] {T} to {D}
{H} [[invited]] {T} to {D}
{H} [[counselled]] {T} to {D}
{H} [[cautioned]] {T} to {D}
{H} made [[an impassioned appeal]] to {T} to {D}
{H} [[served notice]] on {T} to {D}
{H} [[reiterated a demand]] that {T} {D}
{T} [[would do well]] to {D}, {H} said
{H} had [[a message]] for {T}: {D}
{H} said {T} [[had to]] {D}
{H} said it was [[imperative]] that {T} {D}
"{T} [[must]] {D}," {H} said
"We [[ask]] {T} to {D}," {H} said
"{T} [[should]] {D} before it is too late," {H} said
"It is high time for {T} to {D}," {H} [[said]]
{H} added {H:their} voice to those [[asking]] {T} to {D}
{H} tried to [[persuade]] {T} to {D}
{H} said {H:they} [[hoped]] {T} would {D}
{H} [[dared]] {T} to {D}
{H} [[put pressure on]] {T} to {D}
{H} took out an advertisement [[asking]] {T} to {D}
{H} [[wrung a promise]] from {T} to {D}""".split("\n")

# {G} gerund misdeed, {N} past-tense clause "had done", {E} event
BLAMES = """{H} [[accused]] {T} of {G}|M
{H} [[charged]] {T} with {G}|M
{H} [[blamed]] {T} for {G}|M
{H} [[alleged]] that {T} had {N}|M
{H} [[claimed]] that {T} had {N}|M
{H} [[implicated]] {T} in {G}|M
{H} [[faulted]] {T} for {G}|M
{H} [[reproached]] {T} for {G}|M
{H} [[levelled accusations]] against {T} of {G}|M
{H} published documents that [[show]] {T} {G}|M
{T} was [[accused]] by {H} of {G}|Ms
{T} stood [[accused]] by {H} of {G}|M
{H:poss} [[accusations]] that {T} had {N} were repeated|M
{H:poss} [[claim]] that {T} had {N} made the front pages|M
[[an accusation]] by {H} that {T} had {N} set off the row|M
{H} said {T} had [[{N1}]] {N2}|M
{T} had [[{N1}]] {N2}, {H} said|M
{T} was [[guilty]] of {G}, {H} said|Ms
{H} [[caught]] {T} {G}, according to the filing|M
{H} [[sued]] {T} for {G}|M
{H} [[held]] {T} responsible for {E}|E
{H} [[blamed]] {T} for {E}|E
{H} [[blamed]] {E} on {T}|E
{H} [[pinned the blame]] for {E} on {T}|E
{H} [[laid the blame]] for {E} at the door of {T}|E
{H} [[pointed the finger at]] {T} over {E}|E
{H} [[attributed]] {E} to {T}|E
{H} [[said]] {T} was behind {E}|Es
{E} was [[the work of]] {T}, {H} said|E
{E} was [[blamed]] by {H} on {T}|E
{H} [[saw the hand of]] {T} in {E}|E
{T} bears [[responsibility]] for {E}, {H} said|Es
{T} was [[to blame]] for {E}, {H} said|Es
{H} left no doubt that {T} was [[responsible]] for {E}|Es
{H} [[traced]] {E} to {T}|E
{H} said the trail of {E} [[led to]] {T}|E
{H} named {T} as [[the culprit]] in {E}|E
{H} [[linked]] {T} to {E}|E
{H} [[ascribed]] {E} to {T}|E
{H} [[recognised the handiwork of]] {T} in {E}|E
{H} held {T} [[accountable]] for {E}|E
{H} said {T} had [[blood on {T:their} hands]] after {E}|E
{E} bore [[the fingerprints of]] {T}, {H} said|E
{H} said {T} had [[ordered]] {E}|E
{H} said {T} [[had to answer for]] {E}|E
"{T} is [[behind]] {E}," {H} said|Es
"This was [[the doing of]] {T}," {H} said of {E}|E
{H} [[complained]] that {T} had {N}|M
{H} [[slapped a lawsuit on]] {T} for {G}|M
{H} [[repeated the charge]] that {T} had {N}|M
{H} [[berated]] {T} for {G}|M
{H} found {T} [[guilty]] of {G}|M
{H} [[indicted]] {T} for {G}|M
{H} [[reported]] {T} to the police for {G}|M
{H} [[alleged]] in court papers that {T} had {N}|M
"{T} has been [[caught]] {G}," {H} said|M
"For years {T} has been {G}, and we have the [[proof]]," {H} said|M""".split("\n")

DENIES = """{H} [[denied]] {G}
{H} [[denied]] having {N}
{H} [[denied]] that {H:they} had {N}
{H} [[denied accusations]] of {G}
{H} [[rejected accusations]] of {G}
{H} [[rejected]] the charge that {H:they} had {N}
{H} [[dismissed]] claims that {H:they} had {N}
{H} [[rubbished]] reports that {H:they} had {N}
{H} [[rebutted]] the allegation that {H:they} had {N}
{H} [[disputed]] the claim that {H:they} had {N}
{H} [[brushed off]] suggestions that {H:they} had {N}
{H} [[pleaded not guilty]] to {G}
{H} said {H:they} had [[never]] {N}
{H} [[insisted]] {H:they} had not {N}
"We [[did not]] {B}," said {H}
"We have [[never]] {N}," {H} said
"It is [[a lie]] that we have {N}," said {H}
"It is [[simply not true]] that we have {N}," {H} said
the claim that it had {N} was ["[[nonsense]]"], {H} said
{H} called the talk of {G} ["[[a fairy tale]]"]
{H:poss} [[denial]] of {G} convinced few
{H} [[vehemently denied]] {G}
{H} [[flatly denied]] {G}
{H} has [[always denied]] {G}
{H} [[denied any part in]] {E}|E
{H} [[denied any involvement in]] {E}|E
{H} [[denied responsibility]] for {E}|E
{H} [[disclaimed responsibility]] for {E}|E
{H} [[distanced]] {H:self} from {E}|E
{H} said {H:they} had [[nothing to do with]] {E}|E
{H} [[denied having a hand in]] {E}|E
"We had [[no part in]] {E}," said {H}|E
"Our people were [[nowhere near]] {E}," {H} said|E
{H} denied being involved, calling the idea of any link to {E} ["[[absurd]]"]|E
{H} [[protested {H:their} innocence]] in {E}|E
{H} [[washed {H:their} hands of]] {E}|E
{H} [[disavowed]] {E}|E
{H} said {H:they} had [[no knowledge of]] {E}|E
"It was [[not us]]," {H} said of {E}|E
{H} [[shrugged off]] talk that {H:they} had {N}
{H} [[hit back at]] claims that {H:they} had {N}
{H} [[scotched]] rumours that {H:they} had {N}
{H} [[laughed off]] the idea that {H:they} had {N}
{H} [[refuted]] the accusation that {H:they} had {N}
{H} [[contested]] the finding that {H:they} had {N}
{H} [[maintained]] that {H:they} had not {N}
{H} [[swore]] that {H:they} had never {N}
reports of {G} were [[false]], {H} said
the charge of {G} was [[baseless]], {H} said
allegations of {G} are [[pure invention]], {H} said
there was [[not a shred of truth]] in the talk of {G}, {H} said
{H} [[entered a plea of not guilty]] to {G}
{H} [[issued a denial]] of {G}
{H} [[repudiated]] the charge of {G}
{H} [[threw out]] any suggestion that {H:they} had {N}
{H} told the court that {H:they} had [[never]] {N}
"Anyone who says that we have {N} is [[lying]]," {H} said""".replace('["', '"').replace('"]', '"').split("\n")

# events: TYPE|actor classes|recipient classes|active VP with [[cue]], head verb first|passive or "-" (|label)
# classes: S state  F forces of a state  O organisation  N ngo  P person  G common-noun group  R rebels/gunmen  C company  U union  L party  J court  V thing/victims (recipient only)  0 no recipient
EVENTS = """AID|SONC|SGP|[[send tents and blankets]] to {R}|{R} [[received tents and blankets]] from {A}
AID|SO|S|[[lend]] {R} 300 million dollars|{R} was [[lent]] 300 million dollars by {A}
AID|SONC|SG|[[airlift food]] to {R}|food was [[airlifted]] to {R} by {A}
AID|SO|SG|[[release emergency funds]] for {R}|emergency funds for {R} were [[released]] by {A}
AID|SNO|G|[[give shelter]] to {R}|{R} were [[given shelter]] by {A}
AID|S|S|[[supply]] {R} with two patrol boats|{R} was [[supplied]] with two patrol boats by {A}
AID|FN|G|[[rescue]] {R} from the flooded valley|{R} were [[rescued]] from the flooded valley by {A}
AID|N|G|[[hand out water]] to {R}|-
AID|SO|S|[[halt aid]] to {R}|aid to {R} was [[halted]] by {A}|SANCTION
CONSULT|SP|SP|[[meet]] {R} in {pl}|{R} was [[received]] by {A} in {pl}
CONSULT|SPO|SPOR|[[hold talks]] with {R} in {pl}|-
CONSULT|P|S|[[visit]] {R}|{R} was [[visited]] by {A}
CONSULT|P|S|[[arrive]] in {R} for a three-day visit|-
CONSULT|SO|SP|[[host]] {R} for a round of negotiations|-
CONSULT|P|P|[[telephone]] {R}|{R} was [[telephoned]] by {A}
CONSULT|U|C|[[sit down]] with {R} for a first round of bargaining|-
CONSULT|J|P|[[hear]] {R} behind closed doors|{R} was [[heard]] behind closed doors by {A}
AGREE|S|S|[[sign a fisheries agreement]] with {R}|-
AGREE|S|S|[[conclude a treaty]] with {R} on shared rivers|-
AGREE|C|C|[[agree to buy]] {R} for 40 million dollars|-
AGREE|UC|C|[[reach a wage deal]] with {R}|-
AGREE|SR|SR|[[sign a ceasefire]] with {R}|-
AGREE|L|L|[[form a coalition]] with {R}|-
AGREE|SO|S|[[strike a deal]] with {R} on visas|-
AGREE|C|N|[[settle out of court]] with {R}|-
COERCE|S|S|[[expel three diplomats]] from {R}|three diplomats from {R} were [[expelled]] by {A}
COERCE|S|PN|[[expel]] {R}|{R} was [[expelled]] from the country by {A}
COERCE|F|PG|[[arrest]] {R}|{R} was [[arrested]] by {A}
COERCE|F|PG|[[detain]] {R} at a checkpoint|{R} was [[detained]] at a checkpoint by {A}
COERCE|F|NL|[[raid the offices]] of {R}|the offices of {R} were [[raided]] by {A}
COERCE|J|P|[[sentence]] {R} to six years in prison|{R} was [[sentenced]] to six years in prison by {A}
COERCE|J|P|[[convict]] {R} of fraud|{R} was [[convicted]] of fraud by {A}
COERCE|J|C|[[fine]] {R} 3 million euros|{R} was [[fined]] 3 million euros by {A}
COERCE|S|L|[[outlaw]] {R}|{R} was [[outlawed]] by {A}
COERCE|F|G|[[evict]] {R} from a squatted mill|{R} were [[evicted]] from a squatted mill by {A}
COERCE|F|C|[[seize a cargo]] belonging to {R}|a cargo belonging to {R} was [[seized]] by {A}
COERCE|S|0|[[impose a curfew]] on {pl}|a curfew was [[imposed]] on {pl} by {A}
COERCE|S|N|[[shut down]] {R}|{R} was [[shut down]] by {A}
COERCE|CO|P|[[dismiss]] {R}|{R} was [[dismissed]] by {A}
COERCE|C|G|[[lay off]] {R}|{R} were [[laid off]] by {A}
COERCE|S|S|[[refuse visas]] to a delegation from {R}|-
SANCTION|S|S|[[impose tariffs]] on steel from {R}|steel from {R} was [[hit with tariffs]] by {A}
SANCTION|SO|SR|[[freeze the assets]] of {R}|the assets of {R} were [[frozen]] by {A}
SANCTION|SO|S|[[suspend]] {R} from the customs union|{R} was [[suspended]] from the customs union by {A}
SANCTION|S|S|[[sever diplomatic relations]] with {R}|-
SANCTION|S|S|[[ban imports]] of beef from {R}|imports of beef from {R} were [[banned]] by {A}
SANCTION|S|S|[[close]] its border with {R}|the border with {R} was [[closed]] by {A}
SANCTION|O|P|[[ban]] {R} for two years|{R} was [[banned]] for two years by {A}
SANCTION|S|S|[[withdraw its ambassador]] from {R}|-
ACCUSE|NCUP|CS|[[sue]] {R} over the spill|{R} was [[sued]] over the spill by {A}
ACCUSE|SN|S|[[take]] {R} to the international court|{R} was [[taken]] to the international court by {A}
ACCUSE|F|P|[[charge]] {R} with bribery|{R} was [[charged]] with bribery by {A}
ACCUSE|PNU|OC|[[file a complaint]] against {R}|-
REQUEST|S|SO|[[ask]] {R} for an emergency loan|{R} was [[asked]] for an emergency loan by {A}
REQUEST|SPN|SO|[[appeal]] to {R} for medicine|-
REQUEST|P|S|[[seek asylum]] in {R}|-
REQUEST|S|S|[[request the extradition]] of a banker from {R}|-
REJECT|J|PC|[[dismiss an appeal]] by {R}|an appeal by {R} was [[dismissed]] by {A}
REJECT|S|S|[[turn down a request]] from {R} for fuel|-
REJECT|S|P|[[refuse asylum]] to {R}|{R} was [[refused asylum]] by {A}
REJECT|U|C|[[break off talks]] with {R}|-
THREATEN|SR|SR|[[threaten]] {R} with war|{R} was [[threatened]] with war by {A}
THREATEN|U|C|[[threaten]] {R} with a strike|{R} was [[threatened]] with a strike by {A}
THREATEN|S|S|[[threaten to cut off]] gas to {R}|-
PROTEST|G|PSC|[[demonstrate]] against {R} in {pl}|-
PROTEST|U|C|[[go on strike]] at {R}|-
PROTEST|G|0|[[march]] through {pl} over the price of bread|-
PROTEST|G|0|[[block the highway]] near {pl} with tractors|the highway near {pl} was [[blocked]] with tractors by {A}
PROTEST|G|S|[[rally]] outside the embassy of {R} in {pl}|-
PROTEST|U|0|[[stage a 24-hour walkout]] in {pl}|-
PROTEST|G|O|[[occupy a lecture hall]] of {R}|-
MOBILIZE|S|S|[[send two warships]] towards {R}|-
MOBILIZE|S|0|[[deploy 2,000 troops]] to {pl}|2,000 troops were [[deployed]] to {pl} by {A}
MOBILIZE|S|S|[[mass troops]] on the border with {R}|-
MOBILIZE|S|0|[[call up reservists]]|reservists were [[called up]] by {A}
MOBILIZE|F|0|[[move]] into {pl}|-
MOBILIZE|S|0|[[hold naval exercises]] off {pl}|naval exercises off {pl} were [[held]] by {A}
ASSAULT|FR|SRGV|[[attack]] {R}|{R} was [[attacked]] by {A}
ASSAULT|FR|V|[[bomb]] {R} in {pl}|{R} in {pl} was [[bombed]] by {A}
ASSAULT|FR|V|[[shell]] {R} near {pl}|{R} near {pl} was [[shelled]] by {A}
ASSAULT|R|G|[[open fire]] on {R} in {pl}|-
ASSAULT|R|PG|[[kidnap]] {R}|{R} was [[kidnapped]] by {A}
ASSAULT|R|PG|[[shoot]] {R} outside the {bld} in {pl}|{R} was [[shot]] outside the {bld} in {pl} by {A}
ASSAULT|FR|G|[[kill]] {R} near {pl}|{R} were [[killed]] near {pl} by {A}
ASSAULT|R|V|[[storm]] {R} in {pl}|{R} in {pl} was [[stormed]] by {A}
ASSAULT|R|V|[[set fire to]] {R} in {pl}|{R} in {pl} was [[set on fire]] by {A}
ASSAULT|F|S|[[invade]] {R}|{R} was [[invaded]] by {A}
ASSAULT|F|0|[[fire two missiles]] at {pl}|two missiles were [[fired]] at {pl} by {A}
ASSAULT|F|F|[[clash]] with {R} near {pl}|-
ASSAULT|R|F|[[ambush]] {R} on the road to {pl}|{R} were [[ambushed]] on the road to {pl} by {A}
ASSAULT|F|0|[[retake]] {pl}|{pl} was [[retaken]] by {A}
RETREAT|SF|0|[[pull out]] of {pl}|-
RETREAT|S|S|[[withdraw its troops]] from {R}|-
RETREAT|P|0|[[resign]]|-
RETREAT|P|0|[[step down]] after eleven years|-
RETREAT|P|0|[[drop out]] of the race|-
RETREAT|C|0|[[close its plant]] in {pl}|-
RETREAT|R|0|[[lay down]] their arms in {pl}|-
RETREAT|U|0|[[call off a strike]] in {pl}|a strike in {pl} was [[called off]] by {A}
CONCEDE|S|G|[[pardon]] {R}|{R} were [[pardoned]] by {A}
CONCEDE|FR|G|[[free]] {R}|{R} were [[freed]] by {A}
CONCEDE|C|G|[[apologise]] to {R}|-
CONCEDE|P|0|[[concede defeat]]|-
CONCEDE|S|0|[[lift a state of emergency]] in {pl}|a state of emergency in {pl} was [[lifted]] by {A}
CONCEDE|S|S|[[lift sanctions]] on {R}|sanctions on {R} were [[lifted]] by {A}
CONCEDE|S|S|[[return 40 bronze statues]] to {R}|-
CONCEDE|J|P|[[acquit]] {R} of all charges|{R} was [[acquitted]] of all charges by {A}
COOPERATE|S|S|[[restore diplomatic ties]] with {R}|-
COOPERATE|S|O|[[join]] {R}|-
COOPERATE|S|S|[[extradite]] a banker to {R}|-
COOPERATE|S|S|[[share satellite data]] with {R}|-
COOPERATE|S|S|[[open a joint research station]] with {R} near {pl}|-
SUPPORT|L|P|[[nominate]] {R} for president|{R} was [[nominated]] for president by {A}
SUPPORT|S|S|[[recognise]] {R}|{R} was [[recognised]] by {A}
SUPPORT|OSL|P|[[elect]] {R} as chair|{R} was [[elected]] chair by {A}
OTHER|CO|P|[[appoint]] {R} as finance director|{R} was [[appointed]] finance director by {A}
OTHER|S|0|[[launch a weather satellite]] from {pl}|a weather satellite was [[launched]] from {pl} by {A}
OTHER|S|0|[[hold elections]]|-
OTHER|C|0|[[open a battery plant]] in {pl}|a battery plant was [[opened]] in {pl} by {A}
OTHER|C|0|[[report a loss]] of 12 million dollars|-
OTHER|O|0|[[publish]] its annual report|-
OTHER|S|0|[[raise interest rates]] by half a point|-
OTHER|P|0|[[die]] in {pl}|-
OTHER|J|0|[[open a hearing]] in the case|-
OTHER|P|0|[[win]] the mayoral race in {pl}|-
OTHER|S|0|[[celebrate]] its independence day|-""".split("\n")

# happenings without a clear actor: TYPE|sentence with {when}
HAPPEN = """OTHER|[[an earthquake]] shook {pl} {when}, damaging about {num} houses
OTHER|[[a ferry capsized]] off {pl} {when}
OTHER|a train [[derailed]] near {pl} {when}, injuring {num} people
OTHER|at least {num} people were killed when a coach [[plunged]] into a ravine near {pl} {when}
OTHER|[[floods]] swept through {pl} {when} and left {num} families without a roof
OTHER|[[a gas explosion]] destroyed a block of flats in {pl} {when}
OTHER|[[a fire]] broke out in a textile mill in {pl} {when}
OTHER|{num} miners were trapped when a shaft [[collapsed]] near {pl} {when}
OTHER|[[a landslide]] buried the road to {pl} {when}
OTHER|[[a cargo plane crashed]] on approach to {pl} {when}
OTHER|[[polls opened]] in {pl} {when}
OTHER|[[a cholera outbreak]] was declared in {pl} {when}
ASSAULT|[[a car bomb exploded]] in {pl} {when}, killing {num} people
ASSAULT|{num} people were wounded when [[a grenade was thrown]] into a cafe in {pl} {when}
ASSAULT|[[clashes]] broke out between rival clans near {pl} {when}
ASSAULT|[[shots were fired]] at a minibus near {pl} {when}
PROTEST|about {num}00 people [[demonstrated]] in {pl} {when}
PROTEST|[[riots]] broke out in {pl} {when}
PROTEST|[[a general strike]] shut the shops of {pl} {when}
COERCE|{num} people were [[arrested]] in {pl} {when}
CONSULT|[[a conference]] on the drought was held in {pl} {when}
AGREE|[[a truce]] took effect around {pl} {when}
AID|[[an aid convoy reached]] {pl} {when}
OTHER|[[a vote]] on the matter was held in {pl} {when}""".split("\n")
