/**
 * Frequent parts of German words, for telling joints of compounds from syllables. Compiled for
 * this project from common knowledge of the language; parts that are missing cost nothing but a
 * break ranked lower than it might be, and `=` in `data/hyphenation.yaml` says it for a word.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** What stands before a stem. Two letters are prefixes too, but stubs. */
export const PREFIXES = words(`
  ab abzu an anzu auf aufzu aus auszu be bei beizu dar durch durchzu ein einzu emp ent
  entgegen er fehl fest fort frei ge gegen gegenüber her herab heran herauf heraus herbei herein
  herum hervor hin hinaus hinein hinter hinzu los miss mit mitzu nach nachzu neben nicht nieder
  ober teilzu tele um umzu un unter ur ver vor voran voraus vorbei vorher vorzu weg wegzu weiter
  wider wieder wohl zer zu zurecht zurück zusammen zuzu zwischen über
`);

/** Endings that readers take in as one, with what may follow. */
export const SUFFIXES =
  /^(?:schaft|heit|keit|lich|ling|haft|los|sam|bar|tum|nis|chen|lein|haftig|losig|samkeit|barkeit|lichkeit)(?:e|en|em|er|es|s|se|sen|igkeit|keit|keiten|keits)?$/u;

/** First parts as they stand before another one, with the letters that link. */
export const FIRST_PARTS = words(`
  abend acht adress aktien alarm algorithmen alltags alters amts anfangs antrags anwohner
  arbeiter arbeits arzt auftrags augen auskunfts austausch auto bahn ball bank barriere bau
  bauern baum bedarfs bei beispiel beitrags beitritts beobachtungs berg bergwerks berufs besteck
  besucher beteiligungs betriebs beuge bevölkerungs bild bilder bio blas blatt blau boden bogen
  bolz bord borken brand breitband brief brücken buch bund bundes bus bücher bürger büro chef
  dach dampf datei daten datenbank datenschutz dauer dienst digital dokumenten dorf draht drei
  druck durchschnitts ehren eigen eingangs einkaufs einwohner einzel eis eisen eltern end
  energie entwicklungs erd erfolgs ergebnis erklärungs ernte ersatz etappen fach fahr fahrgast
  fahrplan fahrrad fahrzeug familien farb fehler feld fenster fern fest feuer feuerwehr film
  finanz firmen fisch flach fluss flut folge folgen formular forschungs forst fortschritts frage
  freizeit freund friedens früh fund funk fuß förder fünf gast gebiets gebirgs gebrauchs gebäude
  gebühren gegen geld gemein gemeinde gemeinschafts generations gerichts gesamt geschichts
  geschäfts gesetz gesetzes gesprächs gesund gesundheits gewerbe gewinn gewässer glas gleich
  gleichgewichts glocken gremien grenz groß grund grundstücks gruppen gäste güte hafen halb
  hallen halte haltestellen hand handels handlungs handwerks haupt hauptschul haus haushalts
  heim heimat heiz herbst hersteller hilfs himmel hinweis hoch hochwasser hof holz hotel hunde
  hundert hör ideen industrie informations innen inter investitions jahres jahrhundert jugend
  kalender kamera kapitel karten kassen kataster kauf keller kern kinder kirch kirchen klassen
  klein klima kommunal kommunen konferenz kontakt kontroll konzept kosten kraft kranken kreis
  kreuz kultur kunden kunst kurs kurz körper küchen laden lager land landes landkreis landrats
  landschafts lang lauf laut leben lebens leer lehr lehrer leih leistungs leit lern lese leser
  leuchten licht linien list luft länder lösungs markt maschinen maß medien mehr meister
  menschen mess messer miet mindest minuten mit mitfahr mitglieder mitglieds mitmacher mittags
  mittel mobil modell modellprojekt monats morgen mund museums musik muster mutter mängel müll
  nachbar nachbars nachhaltigkeits nacht nachwuchs nah namens natur netz netzwerk neu nord not
  nutz nutzer oberflächen offen ohren online opfer ordnungs orts paket papier park partner pass
  pegel personal personen pflege pflicht pionier plan platt plattform platz plural polizei post
  praxis preis presse privat problem produkt programm projekt prozess präsentations prüf punkt
  qualitäts quell rahmen rand rat rats raum reallabor rechen rechnungs rechts redaktions rede
  regel regen regional reihen reise rest rettungs richt ring roh roll ruf rund rück sach sand
  satz schau schicht schiff schilder schlag schließ schluss schlüssel schnee schnell schnitt
  schreib schrift schuh schul schulden schutz schwimm schüler schützen sechs see seiten selbst
  sensor server sicherheits sieben siedlungs signal sitz sitzungs software sommer sonder sonnen
  sozial spannungs spar speicher spiel spitzen sport sprach sprech staats stadt stand standard
  stark start stein stellen sternen steuer stimm stoff strategie straßen strecken strom studien
  stuhl stunden sturz such suchmaschinen system süd tabellen tages takt tal talsperren tank tast
  tat tausch tausend technik teil teilnehmer telefon termin test text themen tief tier tisch
  titel toiletten tor tour treffpunkt turm turn tür ufer umsetzungs umwelt unfall unfälle
  unternehmens unterrichts urlaubs vater veranstaltungs verantwortungs verbands vereins
  vergleichs verkehrs vermessungs versicherungs versuchs vertrags vertretungs verwaltungs video
  viel vier volks voll vorbereitungs vorstands wachs wahl wald walz wand wander waren wartungs
  wasser web wechsel weg weihnachts weit welt werbe werk werks wert wetter winter wirtschafts
  wissens wochen wohl wohn wohnungs wort wärme zahl zahlen zeichen zeit zeitplan zeitungs zelt
  ziel zimmer zins zug zugangs zukunfts zusatz zuständigkeits zweck zwischen zwölf übergabe
  übersichts
`);

/** Second parts as they begin; inflections follow. */
export const LAST_PARTS = words(`
  bach back backen bad bahn bahnen bake bank bau bauch bauen baum beauftragte becken bedarf
  bedingung bedingungen beginn behörde beispiel beispiele bekannt beleuchtung berater beratung
  bereich bereiche berg berge bericht berichte bescheid beschluss besitz besuch betrieb betriebe
  bezogen bezogene bezogenen bezug bild bilden bilder bildung blatt blick blätter boden boot
  brand brett brief briefe bringen bruch brücke brücken buch buchung bund bundesweit bus busse
  bäder bände bänke bäume bücher bürger café dach datei daten datum dauer decke denken denkmal
  deutsch dialog dichte dichter dienst dienste ding dorf druck dörfer fabrik fabriken fach faden
  fahren fahrer fahrt fahrten fall familie farbe fassung fehler feier feld felder fenster fertig
  fest feste feuchte feuer figur film finden firma fluss fläche flächen flüsse folge folgen form
  formen forschung foto frage fragen frau frei freiheit freund frist fuhr fund funk funktion
  fächer fähig fähigkeit fälle förderung führen führer führung gabe gaben gang garten gast geben
  geber gebiet gebiete gebot gebäude geführt gehen gehend gehoben geld gelegenheit gemeinde
  gemeinschaft gericht gerät geräte geräten geschichte geschoss geschäft gesellschaft gesetz
  gesetze gespräch gespräche gestaltung gewinn gewinnung glas gleich glied glieder grad grenze
  grenzen grund grundlage gruppe gruppen größe größen gründe gut gänge gängen gänger gärten
  gäste güte hafen halle hallen halt halten halter haltung hand handel handeln hang haus heft
  heim heiten helfer herr hilfe hilfen himmel hof holz hose häuser höfe hütte inhalt jahr jahre
  jahrig junge jährig jährige kabel kalender kammer kampf karte karten karton kartons kasse
  kataster kenner kern kerne kette ketten kind kinder kirche klasse klassen klausel knopf koffer
  koffern komma kommen kommune kommunen konferenz konferenzen kontakt konto konzept konzepte
  kopf kosten kraft kranken kreis kreise kreuz kräfte kräften kultur kunde kunden kunft kunst
  kurs kurse käfer kästen körper küche labor laden lage lagen lager lampe land landschaft last
  lauf leben lehrer leistung leistungen leiter leitung lesen leser leute leuten licht linie
  linien liste listen lizenz loch lohn lose luft läden länder lösung lösungen machen macher
  mangel mann markt maschine maschinen masse material mauer maus maß mehr meister melder meldung
  meldungen mensch menschen messer messung metall meter miete minister mittag mittags mitte
  mittel mitten modell modelle monat morgen musik muster mut männer märkte möbel müll nahme name
  namen natur nehmen nennung netz netze netzen not note nummer nutzung nutzungen organisation
  paket pass passen person personen pfad pferd pflanze pflege pflicht phase plan planung platte
  platten plattform platz pläne plätze politik portal portale post praxis preis preise presse
  probe problem probleme produkt produkte programm programme projekt projekte projekten prozess
  präsident prüfung punkt punkte quelle rad rahmen rand rat raten raum rechner rechnung recht
  rechte rede regel regeln regelung region reich reihe reihen reise rest richten richtung
  richtungen ring risiko rohr rolle rollen ruf rufen runde räder räume räumen rücken saal sache
  sachen sage sagen satz schaden schalter schau scheibe schein schicht schichten schiff schiffe
  schifffahrt schild schilder schirm schirme schlag schlange schloss schlossen schluss schläge
  schläger schlüssel schnitt schnitte schotten schrank schranke schranken schreiben schrift
  schriften schritt schritte schuh schule schulen schuss schutz schwarz schädigt schätzung
  schüler see seele seite seiten sendung sensor sensoren setzen setzung sicherung sicht siedlung
  sinn sitz sitzung sitzungen sommer sonne sorge sorgen spanne speicher spende sperre sperren
  spiel spiele spieler spitze spitzen sport sprache sprachen sprechen spruch sprung stadt stadte
  staffel stahl stand start station stationen statt stecken stehen steig stein steine stelle
  stellen stellung stellungen steuer stiftung stimme stock stoff stoffe strahl strategie straße
  straßen strecke strom struktur studie studien stufe stufen stuhl stunde stunden sturm städte
  stände stärke stätte stätten stück stücke stühle suche suchen system systeme sälen sätze säule
  tabelle tafel tage tasche tausch team technik teil teile teilen teilung telefon tempel teppich
  termin termine text texte thema themen tiefe tor trag tragen treffen treppe trieb träger tuch
  turm tätig tätigkeit tür türen umfrage unfall unfälle verantwortliche verantwortlichen verband
  verbrauch verbänden verbünden verein vereine verfahren vergleich verhältnis verkehr verkehre
  verleih vermögen verordnung versicherung versorgung vertrag vertreter verträge verwaltung
  verwaltungen verzeichnis verzeichnisse volk vorschlag vorsorge wachstum waffe wagen wahl wald
  wand wandel wandern ware waren wart wasser wechsel weg wege wehr wehren weise weite welle
  wellen welt werden werk werke werker werkstatt werkstätten wert werte werten wesen westen
  wetter wiese winter wirt wissen wissenschaft woche wochen wohl wohner wohnung wort worte
  wunsch wurf wähler wälder wände wärme wörter zahl zahlen zeichen zeichnis zeit zeiten zeitung
  zentren zentrum zeug zeuge ziel ziele zimmer zins zone zonen zucker zug zukunft zweck zwecke
  zwecken züge
`);
