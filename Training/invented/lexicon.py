"""Word lists of the generator: invented names and real countries, verbs, misdeeds, demands, issues. CC0."""

# name | demonym | capital | plural of the people ("" = none)
STATES = [l.split("|") for l in """Chile|Chilean|Santiago
Peru|Peruvian|Lima
Kenya|Kenyan|Nairobi
Ghana|Ghanaian|Accra
Norway|Norwegian|Oslo
Estonia|Estonian|Tallinn
Latvia|Latvian|Riga
Portugal|Portuguese|Lisbon
Greece|Greek|Athens
Morocco|Moroccan|Rabat
Tunisia|Tunisian|Tunis
Algeria|Algerian|Algiers
Egypt|Egyptian|Cairo
Jordan|Jordanian|Amman
Oman|Omani|Muscat
Qatar|Qatari|Doha
Kuwait|Kuwaiti|Kuwait City
Turkey|Turkish|Ankara
Georgia|Georgian|Tbilisi
Armenia|Armenian|Yerevan
Azerbaijan|Azerbaijani|Baku
Kazakhstan|Kazakh|Astana
Uzbekistan|Uzbek|Tashkent
Mongolia|Mongolian|Ulan Bator
Japan|Japanese|Tokyo
South Korea|South Korean|Seoul
Vietnam|Vietnamese|Hanoi
Thailand|Thai|Bangkok
Cambodia|Cambodian|Phnom Penh
Malaysia|Malaysian|Kuala Lumpur
Indonesia|Indonesian|Jakarta
Australia|Australian|Canberra
New Zealand|New Zealand|Wellington
Fiji|Fijian|Suva
Canada|Canadian|Ottawa
Mexico|Mexican|Mexico City
Colombia|Colombian|Bogota
Ecuador|Ecuadorean|Quito
Bolivia|Bolivian|La Paz
Paraguay|Paraguayan|Asuncion
Uruguay|Uruguayan|Montevideo
Argentina|Argentine|Buenos Aires
Brazil|Brazilian|Brasilia
Panama|Panamanian|Panama City
Costa Rica|Costa Rican|San Jose
Honduras|Honduran|Tegucigalpa
Jamaica|Jamaican|Kingston
Senegal|Senegalese|Dakar
Mali|Malian|Bamako
Niger|Nigerien|Niamey
Nigeria|Nigerian|Abuja
Cameroon|Cameroonian|Yaounde
Uganda|Ugandan|Kampala
Rwanda|Rwandan|Kigali
Burundi|Burundian|Gitega
Tanzania|Tanzanian|Dodoma
Zambia|Zambian|Lusaka
Angola|Angolan|Luanda
Mozambique|Mozambican|Maputo
Namibia|Namibian|Windhoek
Botswana|Botswanan|Gaborone
Ethiopia|Ethiopian|Addis Ababa
Sudan|Sudanese|Khartoum
Ireland|Irish|Dublin
Iceland|Icelandic|Reykjavik
Denmark|Danish|Copenhagen
Sweden|Swedish|Stockholm
Finland|Finnish|Helsinki
Poland|Polish|Warsaw
Slovakia|Slovak|Bratislava
Slovenia|Slovenian|Ljubljana
Croatia|Croatian|Zagreb
Serbia|Serbian|Belgrade
Albania|Albanian|Tirana
Bulgaria|Bulgarian|Sofia
Romania|Romanian|Bucharest
Moldova|Moldovan|Chisinau
Hungary|Hungarian|Budapest
Austria|Austrian|Vienna
Switzerland|Swiss|Bern
Belgium|Belgian|Brussels
Spain|Spanish|Madrid
Italy|Italian|Rome
France|French|Paris
Germany|German|Berlin
Britain|British|London
India|Indian|New Delhi
Pakistan|Pakistani|Islamabad
Nepal|Nepali|Kathmandu
Sri Lanka|Sri Lankan|Colombo
China|Chinese|Beijing
Russia|Russian|Moscow
Ukraine|Ukrainian|Kiev
Lithuania|Lithuanian|Vilnius
Cyprus|Cypriot|Nicosia
Lebanon|Lebanese|Beirut
Iraq|Iraqi|Baghdad
Cuba|Cuban|Havana""".split("\n")]
REALORGS = [l.split("|") for l in """the United Nations|the UN|o
the European Union|the EU|o
NATO|the alliance|o
the African Union|the bloc|o
Amnesty International|the rights group|n
Human Rights Watch|the watchdog|n
the World Health Organization|the agency|o
the International Monetary Fund|the fund|o
the World Bank|the lender|o
Greenpeace|the environmental group|n
the Red Cross|the aid agency|n
OPEC|the cartel|o
ASEAN|the regional grouping|o
the Arab League|the league|o
the World Trade Organization|the trade body|o
Interpol|the police body|o
UNICEF|the children's agency|o
Doctors Without Borders|the medical charity|n
Oxfam|the charity|n
Reporters Without Borders|the press freedom group|n""".split("\n")]
MALE = "Anton Marek Tomas Idris Yusuf Kwame Pavel Henrik Mateo Rafael Joao Stefan Nikolai Emeka Tariq Hamid Arjun Suresh Kenji Hiroshi Minh Somchai Farid Karim Luca Giorgos Petros Dario Oskar Jonas Anders Bram Pieter Declan Callum Gareth Owen Samuel Daniel Elias Victor Ramon Ignacio Esteban Gabor Andrei Bogdan Zoran Milan Levan Davit Aram Timur Batu Chidi Musa Ousmane Mamadou Felix Desmond Leroy Graham Nigel Edgar Wilfred Clement Lamin Rashid Bilal".split()
FEMALE = "Ana Marta Ingrid Leila Amina Fatou Grace Beatriz Carmen Lucia Ines Sofia Elena Irina Katya Olga Zuzana Petra Agnes Helena Maja Nadia Yasmin Samira Priya Lakshmi Anjali Yuki Naoko Linh Mai Siti Dewi Chiara Eleni Despina Sanna Freya Astrid Siobhan Maeve Rhian Judith Rebecca Miriam Hannah Ruth Estelle Claudine Odile Mireille Ngozi Adaeze Wanjiru Akinyi Thandi Zanele Rosalind Philippa Harriet Dolores Pilar Ximena Tamar Nino Anahit Gulnara Aigerim Saule".split()
SUR_A = "Kor Bel Tav Mor Ved Lan Har Sel Dom Gar Ost Pel Rav Tor Ulm Var Wes Zel Bran Crev Dral Fenn Grev Holl Jarr Kest Lorr Mast Nord Orv Prad Quin Ross Stav Trev Ust Vint Wyl Yar Zab Okon Adem Diak Toure Mbal Nakam Shir Sato Trann Nguy Bhat Chaud Rahm Siddi Halab Nass Qas Zay Cald Mend Oliv Per Quint Sald Vald".split()
SUR_B = "ov ova_ in ina_ ic ek sen sson er ert mann man field worth by ton ley wick more dale ham ane eki ura oto ari uri ian yan adze shvili oglu escu iu aru anu eda ero osa ini elli etti ado eira inho oye unde wala kar war asan aoui ani awi een".split()
PL_A = "Kar Vel Bor Tam Sar Dun Mer Lor Hal Zan Nor Gol Pet Rud Tir Oru Aki Mba Kis Lun Ser Val Cas Mon Ara Bel Tul Chi Han Phu Kaz Jel Stre Wol Esk Ulv Brid Ash Thorn Copp Mill".split()
PL_B = "ovo eni ara una ista ansk ograd ava igo ona ales era ito abad pur anga ombo ira ole atu uku en berg burg dorf stad by ford ham mouth wick field bridge haven eira essa illo ez ach".split()
REGIONS = "Upper Lower North South East West Inner Outer".split()
TITLES = {  # title before name, body form
    "state": [
        "Foreign Minister",
        "Prime Minister",
        "President",
        "Defence Minister",
        "Interior Minister",
        "Finance Minister",
        "Trade Minister",
        "Health Minister",
        "Energy Minister",
        "Deputy Prime Minister",
        "Justice Minister",
        "Agriculture Minister",
        "Environment Minister",
        "Transport Minister",
    ],
    "org": ["Secretary-General", "Director", "spokesman", "spokeswoman", "President", "envoy"],
    "party": ["leader", "deputy leader", "chairman", "spokeswoman", "lawmaker"],
    "union": ["general secretary", "president", "chief negotiator"],
    "company": ["chief executive", "chairwoman", "chairman", "spokesman", "finance director"],
    "ngo": ["director", "campaigner", "spokeswoman", "legal adviser"],
    "rebel": ["commander", "spokesman", "political chief"],
    "city": ["mayor", "councillor", "deputy mayor"],
}
FREE_ROLES = "an analyst|a former judge|a lawyer for the families|a novelist|a retired general|an opposition lawmaker|an independent senator|a professor of law|a bishop|a farmer|a surgeon|a veteran diplomat|a film director|a goalkeeper|a shopkeeper|a student leader|a columnist|a climate scientist|a former minister|the victim's brother|a trawler captain|a village elder|a head teacher|a nurse|a backbencher".split(
    "|"
)
PARTY = [
    "Civic Renewal Party",
    "People's Harvest Party",
    "Union of Free Democrats",
    "Green Alternative",
    "National Labour Front",
    "Homeland and Order",
    "Social Justice Party",
    "Liberal Reform Party",
    "Movement for Dignity",
    "Progress Bloc",
    "Christian Centre",
    "Workers' Unity List",
    "Radical Left Coalition",
    "Rural Voice",
    "New Horizon",
    "Republican Rally",
    "Constitution Party",
    "Forward Together",
    "Party of the Regions and Towns",
    "Democratic Hearth",
]
REBEL = [
    "{R} Liberation Front",
    "Army of {P}",
    "Free {P} Brigade",
    "Movement for the Freedom of {P}",
    "{P} Resistance",
    "Sons of {P}",
    "United {P} Militia",
    "{P} Defence Council",
    "Southern Salvation Army of {P}",
]
UNION = [
    "{P} Dockers' Union",
    "National Teachers' Federation",
    "Union of Railway Staff",
    "Nurses' Alliance of {P}",
    "Confederation of Metal Workers",
    "{P} Bus Drivers' Association",
    "Miners' Federation of {P}",
    "Postal Employees' Union",
    "Airline Crews' Union",
    "Farmers' League of {P}",
]
COMPANY = [
    "{S} Energy",
    "{S} Mining",
    "{S} Airways",
    "{S} & Sons",
    "{P} Steel",
    "{S} Pharmaceuticals",
    "{S} Foods",
    "{P} Gas",
    "{S} Shipping",
    "{S} Telecom",
    "{P} Water",
    "{S} Motors",
    "{S} Bank",
    "{S} Logistics",
    "{P} Chemicals",
    "{S} Rail",
    "{S} Cement",
    "{S} Broadcasting",
]
NGO = [
    "{P} Rivers Trust",
    "Clean Air {P}",
    "Lawyers for {P}",
    "Justice Now",
    "Mothers of {P}",
    "Save the {P} Delta",
    "Open Ballot Watch",
    "{P} Tenants' Association",
    "Consumers' Voice",
    "Open Border Network",
    "Free Press Forum",
    "{P} Chamber of Commerce",
    "Hunger Relief International",
    "Institute for Public Health in {P}",
    "Wildlife Guard",
    "Campaign for Safer Roads",
]
ORG = [
    "International Rowing Federation",
    "World Chess Union",
    "{P} Football Association",
    "Council of {P} Bishops",
    "University of {P}",
    "{P} Diocese",
    "National Electoral Commission",
    "Central Bank of {C}",
    "Press Council",
    "Food Safety Authority",
    "Civil Aviation Board",
    "{P} Port Authority",
    "Broadcasting Standards Office",
    "Anti-Corruption Bureau",
    "Athletics Integrity Panel",
    "Medicines Agency",
]
COURT = [
    "the Supreme Court",
    "the Constitutional Court",
    "a court in {P}",
    "the appeals court in {P}",
    "the High Court",
    "a tribunal in {P}",
]
MEETBODY = [
    "the Senate",
    "the lower house",
    "parliament",
    "the city council",
    "the regional assembly",
    "the security council of {C}",
    "the cabinet",
    "the health committee",
    "the school board",
    "the General Synod",
    "the steering committee",
]
GROUPS = "critics|residents|villagers|local farmers|opposition lawmakers|rights groups|shopkeepers|truck drivers|students|doctors|survivors|relatives of the victims|environmentalists|economists|shareholders|activists|church leaders|aid workers|tribal elders|ethnic leaders|election observers|small investors|parents|pensioners|taxi drivers|fishermen|supporters of the president|government supporters|independent experts|diplomats|trade unionists|business leaders|tenants|human rights lawyers|the families of the miners|fans|veterans|prison officers|hardliners|moderates within the party|teachers|neighbouring countries|donor countries|Western diplomats|the president's aides|senior generals|hunters|beekeepers|indigenous leaders|miners|backbenchers|hotel owners|cyclists|nurses|former colleagues|the opposition|the authorities|the prosecution|the defence team|the clergy|the rank and file|a group of academics|a coalition of charities|a majority of delegates|dozens of mayors|hundreds of former employees|about forty senators|campaigners|flight crews|smallholders|commuters|islanders|retailers|landlords|exporters|importers|exiled politicians".split(
    "|"
)
SINGGROUPS = {"the opposition", "the prosecution", "the defence team", "the clergy"}
FORCES = "warships|jets|troops|commandos|border guards|police|coastguards|soldiers|artillery units|helicopters|customs officers|special forces|naval patrols|prosecutors|security forces|marines|gunboats|frigates|drones".split(
    "|"
)
ANONGUN = "gunmen|armed men|militants|attackers|bandits|rebels|insurgents|separatists|militiamen|masked men|rioters|a mob|pirates|cattle raiders".split(
    "|"
)

IRR = {}
for (
    l
) in """be was been|have had had|do did done|go went gone|give gave given|take took taken|throw threw thrown|stand stood stood|come came come|speak spoke spoken|stick stuck stuck|pay paid paid|swing swung swung|make made made|sing sang sung|get got got|put put put|find found found|tear tore torn|lay laid laid|hold held held|shoot shot shot|fight fought fought|set set set|dig dug dug|cut cut cut|break broke broken|seek sought sought|strike struck struck|withdraw withdrew withdrawn|tell told told|beg begged begged|plead pleaded pleaded|lean leaned leaned|wave waved waved|hit hit hit|rebut rebutted rebutted|send sent sent|meet met met|sell sold sold|buy bought bought|win won won|lose lost lost|leave left left|lead led led|say said said|bring brought brought|build built built|begin began begun|fly flew flown|drive drove driven|steal stole stolen|hide hid hidden|rig rigged rigged|freeze froze frozen|sue sued sued|seize seized seized|shell shelled shelled|ban banned banned|travel travelled travelled|sign signed signed|cancel cancelled cancelled|expel expelled expelled|sink sank sunk|fire fired fired|undermine undermined undermined|let let let|keep kept kept|feed fed fed|underpay underpaid underpaid|drop dropped dropped|stop stopped stopped|nod nodded nodded|scrap scrapped scrapped|beat beat beaten|spend spent spent|quit quit quit|slam slammed slammed|kidnap kidnapped kidnapped|ram rammed rammed|hurl hurled hurled|pin pinned pinned|chide chided chided|spurn spurned spurned|rebuff rebuffed rebuffed|savage savaged savaged|rule ruled ruled|shun shunned shunned|torpedo torpedoed torpedoed|veto vetoed vetoed|split split split|rap rapped rapped|draw drew drawn|see saw seen|hear heard heard|teach taught taught|think thought thought|catch caught caught|run ran run|rise rose risen|fall fell fallen|write wrote written|swear swore sworn|elect elected elected|storm stormed stormed|commit committed committed|permit permitted permitted|admit admitted admitted|shut shut shut|spread spread spread|forge forged forged|mislead misled misled|smuggle smuggled smuggled|pump pumped pumped|dump dumped dumped|tap tapped tapped|plan planned planned|wrap wrapped wrapped|grow grew grown|read read read|tip tipped tipped|rubbish rubbished rubbished|drag dragged dragged|pull pulled pulled|jam jammed jammed|mug mugged mugged|deploy deployed deployed|trap trapped trapped|step stepped stepped|raze razed razed|ship shipped shipped|spy spied spied|clap clapped clapped|arm armed armed|skip skipped skipped|back backed backed|fit fitted fitted|bid bid bid|overturn overturned overturned|rip ripped ripped|weep wept wept|chip chipped chipped|defer deferred deferred|refer referred referred|underfund underfunded underfunded|level levelled levelled|label labelled labelled|flog flogged flogged|foot footed footed|fan fanned fanned|sit sat sat|cap capped capped|pan panned panned|retake retook retaken|rewrite rewrote rewritten|cast cast cast|show showed shown|acquit acquitted acquitted|lend lent lent|rob robbed robbed|sneer sneered sneered|hound hounded hounded|bully bullied bullied|dial dialled dialled""".split(
    "|"
):
    a = l.split()
    IRR[a[0]] = a[1:]

# phrase | target classes (A actor, E bad event, I issue)
VERBS = {
    "supports": """back AI|endorse AI|welcome I|praise AI|hail I|applaud AI|defend AI|support AI|champion I|embrace I|commend A|salute A|side with A|stand by AI|rally behind A|rally to the defence of A|throw {poss} weight behind AI|lend {poss} support to AI|give {poss} blessing to I|give the green light to I|sign off on I|vote for I|vote in favour of I|speak out in favour of I|come out in favour of I|come out in support of AI|line up behind AI|stick up for A|vouch for A|heap praise on A|pay tribute to A|congratulate A|thank A|express confidence in A|express support for AI|express solidarity with A|pledge support for AI|swing behind AI|take up the cause of A|lobby for I|campaign for I|push for I|make the case for I|argue for I|press ahead with I|agree to I|accept I|approve I|cheer I|speak warmly of AI|give a ringing endorsement to AI|wave through I|nod through I|sing the praises of A|stand shoulder to shoulder with A|close ranks behind A|put {poss} name to I|sign up to I|get behind I|plead for I|voice backing for AI|go to bat for A|declare {poss} support for AI|reaffirm {poss} support for AI|laud AI|warmly welcome I|cautiously welcome I|put {poss} faith in A|call for I|offer {poss} full backing to AI|speak up for A|rush to the defence of A|acclaim I|vote to approve I|unanimously adopt I|hand a boost to A|toast I|give {poss} seal of approval to I|back to the hilt A""",
    "condemns": """condemn AEI|denounce AEI|criticise AI|criticize AI|slam AEI|blast AEI|lambast AI|decry EI|deplore EI|assail AI|castigate A|chide A|rebuke A|berate A|upbraid A|censure A|lash out at AI|hit out at AI|take aim at AI|rail against EI|inveigh against EI|fulminate against I|pour scorn on AI|heap scorn on AI|ridicule AI|mock AI|deride AI|take a swipe at AI|take issue with I|find fault with AI|express outrage at E|express dismay at EI|express alarm at EI|voice concern about EI|express concern over EI|voice anger at EI|express horror at E|complain about I|bemoan I|bristle at I|round on A|tear into AI|lay into A|scoff at I|sneer at AI|savage AI|pillory A|excoriate AI|vilify A|reprimand A|fume at I|strongly condemn EA|roundly condemn EI|sharply criticise AI|condemn in the strongest terms E|speak of {poss} revulsion at E|express {poss} disgust at E|have harsh words for A|aim a broadside at A|launch a stinging attack on A|launch a scathing attack on AI|deliver a stern rebuke to A|mince no words about E|register {poss} displeasure with AI|vent {poss} fury at AEI|poke fun at I|rap A|pan I|call into question I|question the wisdom of I|cast doubt on the wisdom of I|heap criticism on A|let fly at A""",
    "opposes": """oppose I|reject I|veto I|vote against I|vote down I|block I|resist I|object to I|spurn I|rebuff I|rule out I|turn down I|throw out I|shoot down I|baulk at I|come out against I|speak out against I|campaign against I|lobby against I|fight I|stand in the way of I|set {poss} face against I|refuse to accept I|refuse to recognise A|refuse to sign I|walk away from I|torpedo I|thwart I|call for the resignation of A|demand the resignation of A|seek the removal of A|cut ties with A|sever ties with A|break off relations with A|give the thumbs down to I|give short shrift to I|dismiss I|brush aside I|wave away I|pour cold water on I|fight tooth and nail against I|mobilise against I|take a stand against I|file an objection to I|recall {poss} ambassador from A|demand the dismissal of A|call for the ousting of A|refuse to go along with I|refuse to have any truck with A|want no part of I|close the door on I|break with A over {poss} handling of the crisis|lead the charge against I|raise objections to I|flatly reject I|vehemently oppose I|defeat I|kill off I|withdraw from I|boycott I|seek to block I|go to court to stop I|draw a line in the sand over I|protest against I|march against I|rally against I|take up arms against A|vote to oust A|turn {poss} back on A|shun A|disown A|part company with A""",
}
VERBS = {
    t: [(p.rsplit(" ", 1)[0], p.rsplit(" ", 1)[1]) for p in v.split("|") if set(p.rsplit(" ", 1)[1]) <= set("AEI")]
    for t, v in VERBS.items()
}

NOUNS = {  # frames with cue in [[ ]]; {H} {T}; |classes of target
    "supports": """{H} voiced [[support for]] {T}|AI
{T} won [[the backing of]] {H}|AI
{T} drew [[praise]] from {H}|AI
{T} found [[an ally]] in {H}|A
{T} enjoys [[the support of]] {H}|AI
{H} came down [[in favour of]] {T}|AI
{H} spoke [[in favor of]] {T}|AI
{H} declared [[solidarity with]] {T}|A
there was [[applause]] from {H} for {T}|AI
{H} promised [[help for]] {T}|A
{H} gave {T} [[a vote of confidence]]|A
{H} is [[a staunch ally of]] {T}|A
{H} is among [[the backers of]] {T}|AI
{T} got [[a warm welcome]] from {H}|I
{T} was met with [[approval]] by {H}|I
[[endorsements]] of {T} came from {H}|AI
{H:poss} [[endorsement of]] {T} came as no surprise|AI
{H:poss} [[defence of]] {T} took many by surprise|AI
{H} had only [[kind words for]] {T}|A
{H} made a [[plea for]] {T}|I
{H} has long been [[a champion of]] {T}|I
{H} remains [[an advocate of]] {T}|I
{H} sent a message of [[thanks]] to {T}|A
{H} put forward a motion [[in support of]] {T}|AI
{H} announced {H:their} [[agreement to]] {T}|I
{H} gave {T} {H:their} [[blessing]]|I
{T} has [[a friend]] in {H}|A
{H} offered [[congratulations]] to {T}|A
{H} sees {T} as [[a step in the right direction]]|I
{H} counts {T} among {H:their} [[friends]]|A""",
    "condemns": """{T} drew [[criticism]] from {H}|AEI
{T} provoked [[outrage]] among {H}|EI
{T} came in for [[sharp criticism]] from {H}|AI
{T} was met with [[dismay]] by {H}|EI
{T} came [[under fire]] from {H}|AI
{H} reacted with [[fury]] to {T}|EI
{H} reacted with [[anger]] to {T}|EI
{H} spoke of {H:their} [[horror]] at {T}|E
{H:poss} [[criticism of]] {T} has grown louder|AI
{H:poss} [[condemnation of]] {T} was swift|E
{H} issued a [[condemnation of]] {T}|EI
{H} published an open letter full of [[reproach]] for {T}|A
{H} had [[nothing but scorn]] for {T}|AI
{H} voiced [[misgivings]] about {T}|I
{H} raised [[concerns]] about {T}|I
{H} wrote of {H:their} [[deep concern]] over {T}|EI
{T} earned [[a rebuke]] from {H}|A
{H} joined the chorus of [[disapproval]] of {T}|EI
{H} let out a volley of [[abuse]] at {T}|A
{T} was the object of [[derision]] among {H}|I
{H} heard {T} described and shook their heads in [[disgust]]|E
{H} filed [[a complaint about]] {T}|I
{T} left {H} [[appalled]]|E
{T} left {H} [[fuming]]|I
{T} has been [[a sore point]] for {H}|I
{T} caused [[consternation]] among {H}|EI
{H} made no secret of {H:their} [[contempt for]] {T}|A
{H} delivered [[a damning verdict on]] {T}|AI""",
    "opposes": """{T} ran into [[opposition]] from {H}|I
{H} voiced [[opposition to]] {T}|I
{T} met [[resistance]] from {H}|I
{H} lodged [[an objection to]] {T}|I
{H:poss} [[rejection of]] {T} leaves few options|I
{H:poss} [[veto of]] {T} stands|I
{H:poss} [[refusal]] to accept {T} surprised no one|I
{H} is [[at odds with]] {T}|A
{H} is [[at loggerheads with]] {T}|A
{H} is [[no friend of]] {T}|A
{H} took {H:their} [[campaign against]] {T} to the capital|I
{H} is among [[the opponents of]] {T}|AI
{H} launched [[a petition against]] {T}|I
{H} went to court [[against]] {T}|AI
{H} put down a motion [[of no confidence in]] {T}|A
{H} cast {H:their} votes [[against]] {T}|I
{H} said [[no]] to {T}|I
{H} demanded [[an end to]] {T}|I
{H} called for [[the repeal]] of {T}|I
{H} handed in a petition with 40,000 signatures [[opposing]] {T}|I
{H} threatened [[a boycott over]] {T}|I
{H} called [[a strike against]] {T}|I
{H} told the hearing that {T} was [[a non-starter]]|I
{H} made it known that {T} [[had to go]]|A
{H} said it was time for {T} [[to step down]]|A
{H} said {T} [[must resign]]|A
{H} said {T} [[should be scrapped]]|I
{H} said {T} [[should be abandoned]]|I
{H} said {T} [[had no place]] in government|A
{H} said {T} was [[the wrong answer]]|I""",
}
ADJS = {
    "supports": "supportive of AI|in favour of AI|enthusiastic about I|grateful to A|full of praise for A|sympathetic to AI|all for I|behind AI|proud of A|keen on I|pleased with I|delighted with I|firmly behind A|united behind A|fully committed to I|delighted by I|glad of I|appreciative of A|in agreement with I|solidly behind A|upbeat about I",
    "condemns": "critical of AI|scathing about AI|furious about EI|angry at AI|appalled by E|horrified by E|outraged by EI|dismayed by EI|unhappy with AI|dismissive of I|contemptuous of A|disappointed by I|disgusted by E|alarmed by EI|deeply troubled by EI|incensed by EI|withering about A|indignant at I|sceptical of I|disappointed with A|exasperated with A|bitter about I|uneasy about I|up in arms over I|aghast at E|saddened by E|shocked by E|disillusioned with A|fed up with A",
    "opposes": "opposed to I|against I|hostile to AI|dead set against I|resolutely opposed to I|unwilling to accept I|adamantly opposed to I|firmly against I|implacably opposed to I|not prepared to accept I",
}
ADJS = {t: [(p.rsplit(" ", 1)[0], p.rsplit(" ", 1)[1]) for p in v.split("|")] for t, v in ADJS.items()}

# quotations: {t:it} target pronoun, {T} the target, [[cue]]; |classes ; sentence without final stop
QUOTES = {
    "condemns": """{t:This} is an [[outrage]]|EI
{t:It} was a [[cowardly]] act|E
{t:It} is [[a crime]], plain and simple|E
{t:This} is [[barbarism]]|E
There can be [[no excuse]] for {t:this}|E
{t:This} is [[a disgrace]]|EI
{t:It} is [[a slap in the face]] for every family here|I
{t:That} was [[a grave mistake]]|I
{t:It} is [[completely unacceptable]]|EI
{t:It} is [[a shameful]] chapter in our history|EI
{t:This} is [[madness]]|I
{t:It} is [[a recipe for disaster]]|I
{t:It} [[punishes]] the poor and rewards the rich|I
{t:It} will only [[make matters worse]]|I
{t:That} is [[not how a democracy behaves]]|EI
{t:It} [[stinks]]|I
We are [[sickened]] by {T}|E
We find {T} [[deeply offensive]]|I
I am [[ashamed]] of {T}|AE
{T} is [[an insult]] to the people of this town|I
{T} is [[a disaster in the making]]|I
{t:They} have [[failed]] us again and again|Ap
{T} [[has let us down]]|As
{T} has [[lost all credibility]]|As
{T} does [[not have a clue]]|As
{T} is [[out of touch]] with ordinary people|As
We are [[deeply concerned]] about {T}|EI
Nobody should have to live through {T}, which was [[an atrocity]]|E
{t:It} [[makes a mockery of]] everything we were promised|I
We [[condemn]] {T} without reservation|E
We [[deplore]] {T}|EI
What happened was [[monstrous]], and {T} must never be repeated|E
{t:It} is [[daylight robbery]]|I
{t:This} is [[theatre, not policy]]|I
{t:It} is [[half-baked]], and everyone in the building knows it|I""",
    "supports": """{t:This} is [[good news]] for all of us|I
{t:It} is [[exactly what we need]]|I
{t:It} [[will save lives]]|I
We [[stand with]] {T}|A
We are [[proud]] of {T}|A
We owe {T} [[a debt of gratitude]]|A
I have [[every confidence]] in {T}|A
I [[trust]] {T} completely|A
{T} has done [[a superb job]]|As
{T} is [[the right choice]] for this country|As
{T} is [[a step forward]]|I
{T} [[deserves a chance]]|I
{T} [[makes sense]]|I
We [[back]] {T} to the hilt|AI
We [[welcome]] {T}|I
We [[fully support]] {T}|AI
Our party [[will vote for]] {T}|I
{t:It} is [[long overdue]]|I
{t:It} is [[a victory for common sense]]|I
{t:It} is [[a triumph]]|I
{t:This} gives the region [[a fighting chance]]|I
{t:It} is [[the only way forward]]|I
We [[thank]] {T} for {T:their} patience|A
Without {T}, [[none of us would be here]]|A
{T} has our [[full backing]]|As
I am [[delighted]] with {T}|I
{t:It} is [[fair and workable]]|I
There is [[no better way]] than {T}|I""",
    "opposes": """We [[reject]] {T}|I
We [[will never accept]] {T}|I
{T} [[must go]]|Am
{T} [[should resign]] at once|Ap
We [[cannot agree to]] {T}|I
{t:It} [[must be withdrawn]]|I
{t:It} [[has to be stopped]]|I
We will [[fight]] {t:it} in the courts|I
Our answer to {T} is [[no]]|I
[[Over my dead body]] will {t:it} pass|I
[[Hands off]] our village: we did not ask for {T}|I
{t:It} should be [[thrown in the bin]]|I
We say [[no]] to {T}|I
We will [[vote against]] {T}|I
I [[cannot in good conscience sign]] {t:it}|I
{T} is [[off the table]]|I
{t:It} is [[dead on arrival]]|I
We [[oppose]] {T} and always have|I
[[Not on my watch]] will {t:it} become law|I
[[Scrap]] {t:it}|I
We [[want nothing to do with]] {T}|AI
{T} is [[not welcome]] here|As""",
}


def _q(v):
    return [tuple(l.rsplit("|", 1)) for l in v.split("\n")]


QUOTES = {t: _q(v) for t, v in QUOTES.items()}
NOUNS = {t: _q(v) for t, v in NOUNS.items()}

# misdeeds, base form ({poss} of the accused, {pl} a place)
MISDEEDS = "shell villages near {pl}|divert aid money|rig the vote in {pl}|harbour gunmen|hide the scale of the losses|spy on union leaders|torture detainees|break the ceasefire|inflate invoices|poison the river|bribe inspectors|smuggle weapons into {pl}|burn crops|dump chemical waste off {pl}|bully witnesses|falsify test results|mislead investors|arm the militias|abduct students|steal land from herders|censor local newspapers|evade taxes|jail opponents without trial|ignore safety warnings|underpay migrant workers|silence journalists|undermine the talks|drag {poss} feet on reform|destroy evidence|tap the phones of judges|block food convoys|recruit children|leak exam papers|dope athletes|sell fake medicines|fix matches|violate the airspace over {pl}|forge signatures|pocket public money|let prisoners starve|plunder the reserves|cover up abuse|stoke unrest in {pl}|incite violence|beat protesters|buy votes|pump sewage into the bay|conceal the cause of the crash|hound refugees out of {pl}|squander the harvest fund|overcharge patients|rob pensioners of {poss2} savings|fan ethnic hatred|sabotage the pipeline|run secret prisons|feed false figures to the regulator".split(
    "|"
)
DEMANDS = "release the detainees|withdraw from {pl}|reopen the border|publish the report|resume talks|lift the curfew|stop the shelling|pay the wage arrears|hand over the suspects|let observers in|scrap the fee|apologise to the families|honour the ceasefire|cut emissions|drop the charges|cooperate with investigators|show restraint|keep the school open|hold early elections|tell the truth about {pl}|disarm|recall parliament|extend the deadline|spare the lives of the hostages|clean up the river|return the stolen artefacts|rein in {poss} militias|guarantee the safety of reporters|raise the minimum wage|allow aid into {pl}|reinstate the sacked drivers|review the verdict|come back to the table|ease the blockade|respect the result of the vote|end the strike|allow an independent inquiry|disclose {poss} assets|slow the pace of reform|evacuate the valley|leave the judges alone|give the drug a fair trial|put the contract out to tender".split(
    "|"
)
# issues: base phrases for "plans to …"
CONTENTS = "close the port of {pl}|raise the retirement age|ban plastic packaging|build a dam above {pl}|privatise the railway|cut fuel subsidies|double the visa fee|merge the two regiments|expand the airport at {pl}|scrap school meals|tax sugary drinks|move the capital to {pl}|deport asylum seekers|sell the state bakery|lower the voting age|legalise cannabis|shut four coal mines|send troops to {pl}|build a border wall near {pl}|charge drivers a city toll|abolish the upper house|limit night flights|cull wild boar|drill for oil off {pl}|rename the stadium|extend the curfew|store nuclear waste at {pl}|halve the number of councillors|grant an amnesty to rebels|reform the pension system|open the market to foreign banks|postpone the referendum|recognise same-sex unions|lengthen the school day|fluoridate the water|introduce a carbon tax|clear the forest around {pl}|ordain women|expel foreign students|cap rents|restore the death penalty|cut the health budget by a tenth|relocate the embassy|let casinos open on Sundays|rewrite the constitution|freeze public pay|allow trawlers into the reserve|nationalise the water company|ban the burning of peat|release frozen funds|license a second mobile operator|admit two new members|ease the sanctions|require identity cards at polling stations|pay farmers to plant trees|give tenants a right to buy|build 900 homes at {pl}|outlaw foreign funding of charities|stage the championship in {pl}|cut tuition fees|turn the barracks into a museum|dissolve the regional assemblies|allow genetically modified maize|record all police interviews|mine lithium near {pl}|close rural post offices|install cameras in classrooms|hold the vote by post|tighten the gun laws|put a toll on the bridge at {pl}|split the company in two|lay off 1,200 workers|end daylight saving time".split(
    "|"
)
ISSUENP = "the pension reform|the austerity budget|the new tariffs|the peace plan|the trade pact with {st}|sanctions on {st}|the draft constitution|a draft resolution on {pl}|the ceasefire proposal|the merger|the new curriculum|the road scheme|the land reform|the emergency powers|the amnesty law|a two-state solution|the quota system for refugees|the water treaty|the blasphemy law|the bailout package|the electoral reform|the budget|the harbour project|a ban on assemblies|an arms embargo|the new offside rule|the press bill|the wage offer|the hunting ban|the military exercise off {pl}|the fisheries agreement|the climate accord|the coalition agreement|the curfew|the surveillance bill|the extradition treaty with {st}|the compromise on fishing quotas|the pipeline|the vaccine mandate|the security pact|the takeover bid|a wealth tax|compulsory military service|a no-fly zone over {pl}|the rescue plan for the airline|the free trade zone|the transfer of prisoners to {st}|the nuclear programme|the reparations deal|the language law".split(
    "|"
)
# bad events: noun phrase with complement | plover type ; {pl} place
EVENTNP = "the bombing of {v}|ASSAULT;the attack on {v}|ASSAULT;the shelling of {v}|ASSAULT;the raid on {v}|ASSAULT;the ambush of {v}|ASSAULT;the murder of {w}|ASSAULT;the killing of {w}|ASSAULT;the shooting of {w}|ASSAULT;the kidnapping of {w}|ASSAULT;the assassination of {w}|ASSAULT;the massacre in {pl}|ASSAULT;the beating of {w}|ASSAULT;the torching of {v}|ASSAULT;the stabbing of {w}|ASSAULT;the arrest of {w}|COERCE;the detention of {w}|COERCE;the jailing of {w}|COERCE;the expulsion of {w}|COERCE;the eviction of {w}|COERCE;the execution of {w}|ASSAULT;the demolition of {v}|COERCE;the crackdown on {w}|COERCE;the seizure of {v}|COERCE;the sinking of {sh}|ASSAULT;the hijacking of {sh}|ASSAULT;the missile strike on {v}|ASSAULT;the drone attack on {v}|ASSAULT;the desecration of {v}|ASSAULT;the looting of {v}|ASSAULT;the violence in {pl}|ASSAULT;the killings in {pl}|ASSAULT;the police raid on {v}|COERCE;the hacking of {v}|ASSAULT".split(
    ";"
)
VICT_THING = "a convoy|a hospital|a bus|a market|the embassy|a school|a mosque|a church|a monastery|a newspaper office|a wedding party|a police station|a refugee camp|a water tower|a radio station|a synagogue|a village|a bank|a fuel depot|a power station|an aid warehouse|a courthouse|the parliament building|a clinic|a hotel".split(
    "|"
)
VICT_PEOPLE = "two nurses|a journalist|a student leader|three teachers|an opposition senator|a trade unionist|eleven fishermen|a judge|a priest|five aid workers|a radio host|the governor's brother|a sixteen-year-old boy|a group of pilgrims|a human rights lawyer|four engineers|a bus driver|seven monks|a well-known blogger|a retired colonel|peaceful demonstrators|a mayor|a filmmaker|two envoys".split(
    "|"
)
SHIPS = "a trawler|a ferry|a tanker|a patrol boat|an aid ship|a freighter|a cargo vessel".split("|")
BUILDINGS = (
    "old library|station hall|cathedral|market hall|museum|town hall|grain store|swimming bath|theatre|bridge".split(
        "|"
    )
)
