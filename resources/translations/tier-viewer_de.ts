<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>viewer</name>
  <message>
   <source> or </source>
   <translation> oder </translation>
  </message>
  <message>
   <source>&amp;About Tier Viewer</source>
   <translation>Über Tier &amp;Viewer</translation>
  </message>
  <message>
   <source>&amp;All commands…</source>
   <translation>&amp;Alle Befehle…</translation>
  </message>
  <message>
   <source>&amp;As the system has it</source>
   <translation>&amp;Wie im System</translation>
  </message>
  <message>
   <source>&amp;Back</source>
   <translation>&amp;Zurück</translation>
  </message>
  <message>
   <source>&amp;Back up…</source>
   <translation>&amp;Sichern…</translation>
  </message>
  <message>
   <source>&amp;Blue</source>
   <translation>&amp;Blau</translation>
  </message>
  <message>
   <source>&amp;CSV</source>
   <translation>&amp;CSV</translation>
  </message>
  <message>
   <source>&amp;Clear this list</source>
   <translation>Liste &amp;leeren</translation>
  </message>
  <message>
   <source>&amp;Close</source>
   <translation>S&amp;chließen</translation>
  </message>
  <message>
   <source>&amp;Columns</source>
   <translation>S&amp;palten</translation>
  </message>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Kopieren</translation>
  </message>
  <message>
   <source>&amp;Customer</source>
   <translation>&amp;Kunde</translation>
  </message>
  <message>
   <source>&amp;Details</source>
   <translation>&amp;Details</translation>
  </message>
  <message>
   <source>&amp;Diagnostics…</source>
   <translation>&amp;Diagnose…</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <source>&amp;Export views…</source>
   <translation>Ansichten &amp;exportieren…</translation>
  </message>
  <message>
   <source>&amp;Export…</source>
   <translation>&amp;Exportieren…</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <source>&amp;Filter that finds them</source>
   <translation>&amp;Filter, der sie findet</translation>
  </message>
  <message>
   <source>&amp;Find</source>
   <translation>&amp;Suchen</translation>
  </message>
  <message>
   <source>&amp;Find a command…</source>
   <translation>&amp;Befehl suchen…</translation>
  </message>
  <message>
   <source>&amp;Find a customer…</source>
   <translation>Kunden s&amp;uchen…</translation>
  </message>
  <message>
   <source>&amp;Forget this customer…</source>
   <translation>Diesen Kunden &amp;vergessen…</translation>
  </message>
  <message>
   <source>&amp;Forward</source>
   <translation>&amp;Vorwärts</translation>
  </message>
  <message>
   <source>&amp;Go</source>
   <translation>&amp;Gehe zu</translation>
  </message>
  <message>
   <source>&amp;Green</source>
   <translation>&amp;Grün</translation>
  </message>
  <message>
   <source>&amp;Guide</source>
   <translation>&amp;Anleitung</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>&amp;History</source>
   <translation>Ver&amp;lauf</translation>
  </message>
  <message>
   <source>&amp;Import views…</source>
   <translation>Ansichten &amp;importieren…</translation>
  </message>
  <message>
   <source>&amp;Imports…</source>
   <translation>&amp;Importe…</translation>
  </message>
  <message>
   <source>&amp;JSON, as received</source>
   <translation>&amp;JSON, wie empfangen</translation>
  </message>
  <message>
   <source>&amp;Keyboard shortcuts</source>
   <translation>&amp;Tastenkürzel</translation>
  </message>
  <message>
   <source>&amp;Ladder of tiers…</source>
   <translation>Stufen&amp;leiter…</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>Spra&amp;che</translation>
  </message>
  <message>
   <source>&amp;Larger</source>
   <translation>&amp;Größer</translation>
  </message>
  <message>
   <source>&amp;Library</source>
   <translation>Biblio&amp;thek</translation>
  </message>
  <message>
   <source>&amp;Licences…</source>
   <translation>&amp;Lizenzen…</translation>
  </message>
  <message>
   <source>&amp;Mark</source>
   <translation>&amp;Markierung</translation>
  </message>
  <message>
   <source>&amp;Markdown table</source>
   <translation>&amp;Markdown-Tabelle</translation>
  </message>
  <message>
   <source>&amp;New library…</source>
   <translation>&amp;Neue Bibliothek…</translation>
  </message>
  <message>
   <source>&amp;Next event</source>
   <translation>&amp;Nächstes Ereignis</translation>
  </message>
  <message>
   <source>&amp;No mark</source>
   <translation>&amp;Keine Markierung</translation>
  </message>
  <message>
   <source>&amp;Note on the event</source>
   <translation>Notiz zum &amp;Ereignis</translation>
  </message>
  <message>
   <source>&amp;Open another library…</source>
   <translation>&amp;Andere Bibliothek öffnen…</translation>
  </message>
  <message>
   <source>&amp;Open…</source>
   <translation>Ö&amp;ffnen…</translation>
  </message>
  <message>
   <source>&amp;Orange</source>
   <translation>&amp;Orange</translation>
  </message>
  <message>
   <source>&amp;Pin event for comparison</source>
   <translation>Ereignis zum Vergleich &amp;anheften</translation>
  </message>
  <message>
   <source>&amp;Previous event</source>
   <translation>V&amp;orheriges Ereignis</translation>
  </message>
  <message>
   <source>&amp;Purple</source>
   <translation>&amp;Violett</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <source>&amp;Red</source>
   <translation>&amp;Rot</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Wiederholen</translation>
  </message>
  <message>
   <source>&amp;Redo {step}</source>
   <translation>&amp;Wiederholen: {step}</translation>
  </message>
  <message>
   <source>&amp;Rejected records…</source>
   <translation>Abge&amp;wiesene Datensätze…</translation>
  </message>
  <message>
   <source>&amp;Repair into a new library…</source>
   <translation>In eine neue Bibliothek &amp;wiederherstellen…</translation>
  </message>
  <message>
   <source>&amp;Reset columns</source>
   <translation>Spalten zu&amp;rücksetzen</translation>
  </message>
  <message>
   <source>&amp;Save view…</source>
   <translation>Ansicht &amp;speichern…</translation>
  </message>
  <message>
   <source>&amp;Search help</source>
   <translation>Hilfe zur &amp;Suche</translation>
  </message>
  <message>
   <source>&amp;Smaller</source>
   <translation>&amp;Kleiner</translation>
  </message>
  <message>
   <source>&amp;Sort by</source>
   <translation>S&amp;ortieren nach</translation>
  </message>
  <message>
   <source>&amp;Surroundings</source>
   <translation>Um&amp;gebung</translation>
  </message>
  <message>
   <source>&amp;Text</source>
   <translation>&amp;Text</translation>
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation>&amp;Erscheinungsbild</translation>
  </message>
  <message>
   <source>&amp;Try again</source>
   <translation>&amp;Noch einmal versuchen</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Rückgängig</translation>
  </message>
  <message>
   <source>&amp;Undo {step}</source>
   <translation>&amp;Rückgängig: {step}</translation>
  </message>
  <message>
   <source>&amp;Verify…</source>
   <translation>&amp;Prüfen…</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <source>&amp;What's this?</source>
   <translation>&amp;Was ist das?</translation>
  </message>
  <message>
   <source>&amp;Yellow</source>
   <translation>Ge&amp;lb</translation>
  </message>
  <message numerus="yes">
   <source>(And {n} more files.)</source>
   <translation>
    <numerusform>(Und {n} weitere Datei.)</numerusform>
    <numerusform>(Und {n} weitere Dateien.)</numerusform>
   </translation>
  </message>
  <message>
   <source>(absent)</source>
   <translation>(fehlt)</translation>
  </message>
  <message>
   <source>(absent: {meaning})</source>
   <translation>(fehlt: {meaning})</translation>
  </message>
  <message>
   <source>(empty text)</source>
   <translation>(leerer Text)</translation>
  </message>
  <message>
   <source>(empty)</source>
   <translation>(leer)</translation>
  </message>
  <message>
   <source>(no customer)</source>
   <translation>(kein Kunde)</translation>
  </message>
  <message>
   <source>(no id)</source>
   <translation>(ohne ID)</translation>
  </message>
  <message>
   <source>(none)</source>
   <translation>(nichts)</translation>
  </message>
  <message>
   <source>(not shown here: copy the JSON)</source>
   <translation>(hier nicht gezeigt: kopieren Sie das JSON)</translation>
  </message>
  <message>
   <source>, leaving {number}</source>
   <translation>, Stand danach {number}</translation>
  </message>
  <message>
   <source>, with the reason “{reason}”</source>
   <translation>, mit dem Grund „{reason}“</translation>
  </message>
  <message>
   <source>, {tiers_at_once}: {tiers} lie between</source>
   <translation>, {tiers_at_once}: {tiers} liegen dazwischen</translation>
  </message>
  <message>
   <source>, {tiers_at_once}: {tier} lies between</source>
   <translation>, {tiers_at_once}: {tier} liegt dazwischen</translation>
  </message>
  <message>
   <source>- Event {id}</source>
   <translation>- Ereignis {id}</translation>
  </message>
  <message numerus="yes">
   <source>- {n} earlier stays not listed here</source>
   <translation>
    <numerusform>- {n} früherer Aufenthalt hier nicht aufgeführt</numerusform>
    <numerusform>- {n} frühere Aufenthalte hier nicht aufgeführt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>- {n} more findings not listed here</source>
   <translation>
    <numerusform>- {n} weiterer Befund hier nicht aufgeführt</numerusform>
    <numerusform>- {n} weitere Befunde hier nicht aufgeführt</numerusform>
   </translation>
  </message>
  <message>
   <source>1 day</source>
   <translation>1 Tag</translation>
  </message>
  <message>
   <source>1 hour</source>
   <translation>1 Stunde</translation>
  </message>
  <message>
   <source>10 minutes</source>
   <translation>10 Minuten</translation>
  </message>
  <message>
   <source>2023-01-01, 2023 or -2y</source>
   <translation>2023-01-01, 2023 oder -2y</translation>
  </message>
  <message>
   <source>2024-06-01 10:08, 2024-06-01, yesterday, -7d</source>
   <translation>2024-06-01 10:08, 2024-06-01, yesterday, -7d</translation>
  </message>
  <message>
   <source>24 hours ago</source>
   <translation>vor 24 Stunden</translation>
  </message>
  <message>
   <source>3 months ago</source>
   <translation>vor 3 Monaten</translation>
  </message>
  <message>
   <source>30 days ago</source>
   <translation>vor 30 Tagen</translation>
  </message>
  <message>
   <source>6 hours</source>
   <translation>6 Stunden</translation>
  </message>
  <message>
   <source>7 days ago</source>
   <translation>vor 7 Tagen</translation>
  </message>
  <message>
   <source>A campaign was changed.</source>
   <translation>Eine Kampagne wurde geändert.</translation>
  </message>
  <message>
   <source>A campaign was created.</source>
   <translation>Eine Kampagne wurde angelegt.</translation>
  </message>
  <message>
   <source>A campaign was deleted.</source>
   <translation>Eine Kampagne wurde gelöscht.</translation>
  </message>
  <message>
   <source>A campaign was switched off.</source>
   <translation>Eine Kampagne wurde ausgeschaltet.</translation>
  </message>
  <message>
   <source>A campaign was switched on.</source>
   <translation>Eine Kampagne wurde eingeschaltet.</translation>
  </message>
  <message>
   <source>A card was assigned to the customer.</source>
   <translation>Dem Kunden wurde eine Karte zugeordnet.</translation>
  </message>
  <message>
   <source>A card was taken from the customer.</source>
   <translation>Dem Kunden wurde eine Karte entzogen.</translation>
  </message>
  <message>
   <source>A case file is being written; its progress is shown below.</source>
   <translation>Eine Fallakte wird gerade geschrieben; unten sehen Sie, wie weit sie ist.</translation>
  </message>
  <message>
   <source>A customer without a name</source>
   <translation>Ein Kunde ohne Namen</translation>
  </message>
  <message>
   <source>A customer without name, e-mail or id</source>
   <translation>Ein Kunde ohne Name, E-Mail und ID</translation>
  </message>
  <message numerus="yes">
   <source>A customer, by {n} values</source>
   <translation>
    <numerusform>Ein Kunde, an {n} Wert erkannt</numerusform>
    <numerusform>Ein Kunde, an {n} Werten erkannt</numerusform>
   </translation>
  </message>
  <message>
   <source>A field that your company defined; Voucherify gives it no meaning.</source>
   <translation>Ein Feld, das Ihr Unternehmen festgelegt hat; Voucherify gibt ihm keine Bedeutung.</translation>
  </message>
  <message>
   <source>A field that your company defined; Voucherify gives it no meaning. Its kind of value can differ from event to event.</source>
   <translation>Ein Feld, das Ihr Unternehmen festgelegt hat; Voucherify gibt ihm keine Bedeutung. Die Art des Wertes kann von Ereignis zu Ereignis verschieden sein.</translation>
  </message>
  <message>
   <source>A field that your company defined; Voucherify gives it no meaning. The same field can hold different kinds of values in different events.</source>
   <translation>Ein Feld, das Ihr Unternehmen festgelegt hat; Voucherify gibt ihm keine Bedeutung. Dasselbe Feld kann in verschiedenen Ereignissen verschiedene Arten von Werten haben.</translation>
  </message>
  <message>
   <source>A group of customers with something in common.</source>
   <translation>Eine Gruppe von Kunden, die etwas gemeinsam haben.</translation>
  </message>
  <message>
   <source>A joining is missing: {happened}, but was in no tier by {the_event}.</source>
   <translation>Ein Eintritt fehlt: {happened}, doch nach {the_event} war er in keiner Stufe.</translation>
  </message>
  <message>
   <source>A later import read on in the same files; what it read on goes too.</source>
   <translation>Ein späterer Import hat in denselben Dateien weitergelesen; auch das wird entfernt.</translation>
  </message>
  <message>
   <source>A level of the campaign's ladder, as it was when the event was made.</source>
   <translation>Eine Sprosse der Stufenleiter der Kampagne, wie sie war, als das Ereignis entstand.</translation>
  </message>
  <message>
   <source>A library holds at most {most} views, and {file} would bring more.</source>
   <translation>Eine Bibliothek enthält höchstens {most} Ansichten, und {file} brächte mehr.</translation>
  </message>
  <message>
   <source>A library holds at most {most} views. Delete one first.</source>
   <translation>Eine Bibliothek enthält höchstens {most} Ansichten. Löschen Sie zuerst eine.</translation>
  </message>
  <message>
   <source>A library opens in a window of its own.</source>
   <translation>Eine Bibliothek öffnet sich in einem eigenen Fenster.</translation>
  </message>
  <message>
   <source>A move is missing: {happened}, but was in {tier} by {the_event}.</source>
   <translation>Ein Wechsel fehlt: {happened}, doch nach {the_event} war er in {tier}.</translation>
  </message>
  <message>
   <source>A move passes over tiers, or over points that belong to neither of its two tiers; many points at once do that.</source>
   <translation>Ein Wechsel überspringt Stufen oder Punkte, die zu keiner seiner beiden Stufen gehören; das geschieht, wenn viele Punkte auf einmal kommen oder gehen.</translation>
  </message>
  <message>
   <source>A newer Tier Viewer has written the settings of this window. What this one knows of them holds, and the rest is left as it is.</source>
   <translation>Die Einstellungen dieses Fensters stammen von einem neueren Tier Viewer. Was diese Version davon kennt, gilt; der Rest bleibt, wie er ist.</translation>
  </message>
  <message>
   <source>A note about the campaign.</source>
   <translation>Eine Notiz zur Kampagne.</translation>
  </message>
  <message>
   <source>A note about the customer.</source>
   <translation>Eine Notiz zum Kunden.</translation>
  </message>
  <message>
   <source>A note has at most {most} characters; this one has {number}.</source>
   <translation>Eine Notiz hat höchstens {most} Zeichen; diese hat {number}.</translation>
  </message>
  <message>
   <source>A note was not saved.</source>
   <translation>Eine Notiz wurde nicht gespeichert.</translation>
  </message>
  <message>
   <source>A note was not saved. {problem}</source>
   <translation>Eine Notiz wurde nicht gespeichert. {problem}</translation>
  </message>
  <message>
   <source>A number is written like 2, &gt;1, &lt;=3 or 1..5.</source>
   <translation>Eine Zahl schreibt man wie 2, &gt;1, &lt;=3 oder 1..5.</translation>
  </message>
  <message>
   <source>A parenthesis is not closed; it is read up to the end.</source>
   <translation>Eine Klammer ist nicht geschlossen; sie gilt bis zum Ende.</translation>
  </message>
  <message>
   <source>A part of the campaign's name, or its id in full.</source>
   <translation>Ein Teil des Namens der Kampagne oder ihre ganze ID.</translation>
  </message>
  <message>
   <source>A points transaction names another tier than the one the customer was in by the events before it; a move between them is missing.</source>
   <translation>Eine Punktebuchung nennt eine andere Stufe als die, in der der Kunde nach den Ereignissen davor war; ein Wechsel dazwischen fehlt.</translation>
  </message>
  <message>
   <source>A redemption by the customer failed.</source>
   <translation>Eine Einlösung des Kunden schlug fehl.</translation>
  </message>
  <message>
   <source>A redemption could not be taken back.</source>
   <translation>Eine Einlösung konnte nicht zurückgenommen werden.</translation>
  </message>
  <message>
   <source>A redemption was taken back.</source>
   <translation>Eine Einlösung wurde zurückgenommen.</translation>
  </message>
  <message>
   <source>A reject is not what was received.</source>
   <translation>Ein abgewiesener Datensatz ist nicht mehr, was empfangen wurde.</translation>
  </message>
  <message>
   <source>A reward of the customer is being prepared.</source>
   <translation>Eine Prämie des Kunden wird vorbereitet.</translation>
  </message>
  <message>
   <source>A reward of the customer was delivered.</source>
   <translation>Eine Prämie des Kunden wurde geliefert.</translation>
  </message>
  <message>
   <source>A reward was taken back.</source>
   <translation>Eine Prämie wurde zurückgenommen.</translation>
  </message>
  <message>
   <source>A search may not find this event, or find it wrongly.</source>
   <translation>Eine Suche findet dieses Ereignis womöglich nicht, oder sie findet es zu Unrecht.</translation>
  </message>
  <message>
   <source>A small part of the settings of this window was damaged; all else holds. The damaged file is kept as {name}.</source>
   <translation>Ein kleiner Teil der Einstellungen dieses Fensters war beschädigt; alles Übrige gilt. Die beschädigte Datei ist als {name} aufgehoben.</translation>
  </message>
  <message>
   <source>A spreadsheet may run what stands in this file as formulas: open it with programs only.</source>
   <translation>Ein Tabellenprogramm kann Inhalte dieser Datei als Formeln ausführen: Öffnen Sie sie nur mit Programmen, die das nicht tun.</translation>
  </message>
  <message>
   <source>A stay was to end on a day that has passed, and no event of that night or since tells that it ended or went on.</source>
   <translation>Ein Aufenthalt sollte an einem Tag enden, der vergangen ist, und kein Ereignis jener Nacht oder seither sagt, ob er endete oder weiterging.</translation>
  </message>
  <message>
   <source>A text message was sent to the customer.</source>
   <translation>Dem Kunden wurde eine SMS gesendet.</translation>
  </message>
  <message>
   <source>A text that somebody wrote about the card.</source>
   <translation>Ein Text, den jemand über die Karte schrieb.</translation>
  </message>
  <message>
   <source>A tier begins at more points than it ends at, so nobody can be in it by their points.</source>
   <translation>Eine Stufe beginnt bei mehr Punkten, als sie endet; nach Punkten kann darum niemand in ihr sein.</translation>
  </message>
  <message>
   <source>A tier gives its range twice, as points and in its configuration, and the two differ; it is not documented which one counts.</source>
   <translation>Eine Stufe nennt ihren Bereich zweimal, als Punkte und in ihrer Konfiguration, und beide weichen voneinander ab; welcher zählt, ist nicht dokumentiert.</translation>
  </message>
  <message>
   <source>A tier names another campaign than its event does.</source>
   <translation>Eine Stufe nennt eine andere Kampagne als ihr Ereignis.</translation>
  </message>
  <message>
   <source>A tier of a campaign was changed.</source>
   <translation>Eine Stufe einer Kampagne wurde geändert.</translation>
  </message>
  <message>
   <source>A tier of a campaign was removed.</source>
   <translation>Eine Stufe einer Kampagne wurde entfernt.</translation>
  </message>
  <message>
   <source>A tier was added to a campaign.</source>
   <translation>Eine Kampagne bekam eine weitere Stufe.</translation>
  </message>
  <message>
   <source>A tier without a name</source>
   <translation>Stufe ohne Namen</translation>
  </message>
  <message>
   <source>A time is written like 2024, 2024-07, 2024-07-01, 2024-07-01T10:08, -7d, today or 2024-03..2024-04.</source>
   <translation>Eine Zeit schreibt man wie 2024, 2024-07, 2024-07-01, 2024-07-01T10:08, -7d, today oder 2024-03..2024-04.</translation>
  </message>
  <message>
   <source>A value of the event by its path, as the details show it; text, numbers and ranges.</source>
   <translation>Ein Wert des Ereignisses über seinen Pfad, wie ihn die Details zeigen; Text, Zahlen und Bereiche.</translation>
  </message>
  <message>
   <source>A value of the event, by the path to it.</source>
   <translation>Ein Wert des Ereignisses, über den Pfad zu ihm.</translation>
  </message>
  <message>
   <source>A voucher could not be given to the customer.</source>
   <translation>Dem Kunden konnte kein Gutschein gegeben werden.</translation>
  </message>
  <message>
   <source>A voucher of the customer was deleted.</source>
   <translation>Ein Gutschein des Kunden wurde gelöscht.</translation>
  </message>
  <message>
   <source>A voucher was given to a customer.</source>
   <translation>Ein Gutschein wurde an einen Kunden ausgegeben.</translation>
  </message>
  <message>
   <source>A voucher was given to the customer.</source>
   <translation>Dem Kunden wurde ein Gutschein gegeben.</translation>
  </message>
  <message>
   <source>A zip with the page, tables, and every record with its digest.</source>
   <translation>Ein Zip mit der Seite, Tabellen und jedem Datensatz mit seiner Prüfsumme.</translation>
  </message>
  <message>
   <source>A “-” with nothing after it is searched as text.</source>
   <translation>Ein „-“, auf das nichts folgt, wird als Text gesucht.</translation>
  </message>
  <message>
   <source>ACTION: somebody did it. EFFECT: it followed from something else.</source>
   <translation>ACTION: Jemand hat es getan. EFFECT: Es folgte aus etwas anderem.</translation>
  </message>
  <message>
   <source>API key</source>
   <translation>API-Schlüssel</translation>
  </message>
  <message>
   <source>API key id</source>
   <translation>ID des API-Schlüssels</translation>
  </message>
  <message>
   <source>API key name</source>
   <translation>Name des API-Schlüssels</translation>
  </message>
  <message>
   <source>API key {name}</source>
   <translation>API-Schlüssel {name}</translation>
  </message>
  <message>
   <source>AUTO_UPDATE: new codes can be added as customers join. STATIC: the number of codes was fixed at the start. STANDALONE: a single voucher.</source>
   <translation>AUTO_UPDATE: Neue Codes können dazukommen, wenn Kunden beitreten. STATIC: Die Anzahl der Codes stand am Anfang fest. STANDALONE: ein einzelner Gutschein.</translation>
  </message>
  <message>
   <source>About</source>
   <translation>Betrifft</translation>
  </message>
  <message>
   <source>About this file</source>
   <translation>Über diese Datei</translation>
  </message>
  <message>
   <source>About this search</source>
   <translation>Zu dieser Suche</translation>
  </message>
  <message>
   <source>About {program}</source>
   <translation>Über {program}</translation>
  </message>
  <message>
   <source>Active</source>
   <translation>Aktiv</translation>
  </message>
  <message>
   <source>Add a &amp;field as column…</source>
   <translation>&amp;Feld als Spalte hinzufügen…</translation>
  </message>
  <message>
   <source>Add a field</source>
   <translation>Feld hinzufügen</translation>
  </message>
  <message>
   <source>Add a field…</source>
   <translation>Feld hinzufügen…</translation>
  </message>
  <message>
   <source>Add a note</source>
   <translation>Notiz hinzufügen</translation>
  </message>
  <message>
   <source>Add a note on the customer</source>
   <translation>Notiz zum Kunden hinzufügen</translation>
  </message>
  <message>
   <source>Add a note on the customer…</source>
   <translation>Notiz zum Kunden hinzufügen…</translation>
  </message>
  <message>
   <source>Add a note…</source>
   <translation>Notiz hinzufügen…</translation>
  </message>
  <message>
   <source>Add as column</source>
   <translation>Als Spalte hinzufügen</translation>
  </message>
  <message>
   <source>Add as facet</source>
   <translation>Als Facette hinzufügen</translation>
  </message>
  <message>
   <source>Adding up</source>
   <translation>Zahlen werden abgeglichen</translation>
  </message>
  <message>
   <source>Additional information</source>
   <translation>Zusätzliche Angaben</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>Address line 1</source>
   <translation>Adresszeile 1</translation>
  </message>
  <message>
   <source>Address line 2</source>
   <translation>Adresszeile 2</translation>
  </message>
  <message>
   <source>Address of a page with the customer's own vouchers and points.</source>
   <translation>Adresse einer Seite mit den eigenen Gutscheinen und Punkten des Kunden.</translation>
  </message>
  <message>
   <source>Addresses of pages that Voucherify made for the customer.</source>
   <translation>Adressen von Seiten, die Voucherify für den Kunden gemacht hat.</translation>
  </message>
  <message>
   <source>After</source>
   <translation>Nachher</translation>
  </message>
  <message>
   <source>After how many days points of this rule can be used.</source>
   <translation>Nach wie vielen Tagen Punkte dieser Regel benutzt werden können.</translation>
  </message>
  <message>
   <source>After how many months points expire.</source>
   <translation>Nach wie vielen Monaten Punkte verfallen.</translation>
  </message>
  <message>
   <source>After it</source>
   <translation>Danach</translation>
  </message>
  <message>
   <source>After the customer left, there is an event that only somebody in a tier can have, and no joining between the two.</source>
   <translation>Nach dem Austritt des Kunden gibt es ein Ereignis, das nur haben kann, wer in einer Stufe ist, und keinen Eintritt dazwischen.</translation>
  </message>
  <message>
   <source>Again</source>
   <translation>Erneut</translation>
  </message>
  <message>
   <source>Ago</source>
   <comment>an operator of the query</comment>
   <translation>Vor</translation>
  </message>
  <message>
   <source>Alike</source>
   <translation>Ähnliche</translation>
  </message>
  <message>
   <source>All are listed, and the latest {shown} are shown in full below; a case file that is saved as .zip has all of them in full.</source>
   <translation>Alle sind aufgeführt, die letzten {shown} unten vollständig gezeigt; eine als .zip gespeicherte Fallakte enthält alle vollständig.</translation>
  </message>
  <message>
   <source>All are listed, and the latest {shown} are shown in full below; the archive has all of them in the folder records.</source>
   <translation>Alle sind aufgeführt, die letzten {shown} unten vollständig gezeigt; das Archiv enthält alle im Ordner records.</translation>
  </message>
  <message>
   <source>All campaigns</source>
   <translation>Alle Kampagnen</translation>
  </message>
  <message>
   <source>All discounts together, in hundredths of the currency.</source>
   <translation>Alle Rabatte zusammen, in Hundertsteln der Währung.</translation>
  </message>
  <message>
   <source>All entries</source>
   <translation>Alle Einträge</translation>
  </message>
  <message>
   <source>All events</source>
   <translation>Alle Ereignisse</translation>
  </message>
  <message>
   <source>All events of the customer</source>
   <translation>Alle Ereignisse des Kunden</translation>
  </message>
  <message>
   <source>All events of the library</source>
   <translation>Alle Ereignisse der Bibliothek</translation>
  </message>
  <message>
   <source>All events of {whom}</source>
   <translation>Alle Ereignisse von {whom}</translation>
  </message>
  <message>
   <source>All must hold, in any order; “and” between them changes nothing.</source>
   <translation>Alles muss zutreffen, in jeder Reihenfolge; „and“ dazwischen ändert nichts.</translation>
  </message>
  <message>
   <source>All of it goes, or nothing. This window shows the library again when it is done.</source>
   <translation>Alles geht oder nichts. Dieses Fenster zeigt die Bibliothek wieder, wenn es fertig ist.</translation>
  </message>
  <message>
   <source>All of these must hold at once.</source>
   <translation>Alle müssen zugleich gelten.</translation>
  </message>
  <message>
   <source>All of these must hold at once. Without the term, there would be:</source>
   <translation>Alle müssen zugleich gelten. Ohne die jeweilige Bedingung gäbe es:</translation>
  </message>
  <message>
   <source>All of {campaign}</source>
   <translation>Alle in {campaign}</translation>
  </message>
  <message>
   <source>All pending points on the card after this event.</source>
   <translation>Alle vorgemerkten Punkte auf der Karte nach diesem Ereignis.</translation>
  </message>
  <message>
   <source>All points the card ever got, after this change.</source>
   <translation>Alle Punkte, die je auf die Karte kamen, nach dieser Änderung.</translation>
  </message>
  <message>
   <source>All points the card ever got, after this event. Not what the customer has.</source>
   <translation>Alle Punkte, die je auf die Karte kamen, nach diesem Ereignis. Nicht das, was der Kunde hat.</translation>
  </message>
  <message>
   <source>All points the card ever got, including those spent or expired. The points left are in balance.</source>
   <translation>Alle Punkte, die je auf die Karte kamen, auch ausgegebene und verfallene. Was übrig ist, steht in balance.</translation>
  </message>
  <message>
   <source>All reasons</source>
   <translation>Alle Gründe</translation>
  </message>
  <message>
   <source>All reasons ({n})</source>
   <translation>Alle Gründe ({n})</translation>
  </message>
  <message>
   <source>All sources ({n})</source>
   <translation>Alle Quellen ({n})</translation>
  </message>
  <message>
   <source>All that happened before {time}</source>
   <translation>Alles, was vor dem {time} geschah</translation>
  </message>
  <message>
   <source>All tier events</source>
   <translation>Alle Stufenereignisse</translation>
  </message>
  <message>
   <source>All tiers ({n})</source>
   <translation>Alle Stufen ({n})</translation>
  </message>
  <message>
   <source>All time</source>
   <translation>Ganzer Zeitraum</translation>
  </message>
  <message>
   <source>All times are shown in this zone; click to choose another</source>
   <translation>Alle Zeiten stehen in dieser Zeitzone; ein Klick wählt eine andere</translation>
  </message>
  <message>
   <source>All times in the window and in exports are in one zone; click to choose another</source>
   <translation>Alle Zeiten im Fenster und in Exporten gelten in einer Zeitzone; klicken Sie, um eine andere zu wählen</translation>
  </message>
  <message>
   <source>All times in the window and in exports are shown in one zone.</source>
   <translation>Alle Zeiten im Fenster und in Exporten stehen in einer Zeitzone.</translation>
  </message>
  <message>
   <source>All versions</source>
   <translation>Alle Fassungen</translation>
  </message>
  <message>
   <source>All vouchers of a campaign were made.</source>
   <translation>Alle Gutscheine einer Kampagne wurden erzeugt.</translation>
  </message>
  <message numerus="yes">
   <source>All {n} events of the library</source>
   <translation>
    <numerusform>{n} Ereignis der Bibliothek</numerusform>
    <numerusform>Alle {n} Ereignisse der Bibliothek</numerusform>
   </translation>
  </message>
  <message>
   <source>All {n} matching events were…</source>
   <translation>Alle {n} passenden Ereignisse waren…</translation>
  </message>
  <message>
   <source>Also called {names}.</source>
   <translation>Heißt auch {names}.</translation>
  </message>
  <message>
   <source>Also:</source>
   <translation>Außerdem:</translation>
  </message>
  <message>
   <source>Always balance.</source>
   <translation>Immer balance.</translation>
  </message>
  <message>
   <source>Always campaign.</source>
   <translation>Immer campaign.</translation>
  </message>
  <message>
   <source>Always customer.</source>
   <translation>Immer customer.</translation>
  </message>
  <message>
   <source>Always earning_rule.</source>
   <translation>Immer earning_rule.</translation>
  </message>
  <message>
   <source>Always loyalty_pending_points.</source>
   <translation>Immer loyalty_pending_points.</translation>
  </message>
  <message>
   <source>Always loyalty_points_bucket.</source>
   <translation>Immer loyalty_points_bucket.</translation>
  </message>
  <message>
   <source>Always loyalty_tier.</source>
   <translation>Immer loyalty_tier.</translation>
  </message>
  <message>
   <source>Always order.</source>
   <translation>Immer order.</translation>
  </message>
  <message>
   <source>Always order_item.</source>
   <translation>Immer order_item.</translation>
  </message>
  <message>
   <source>Always publication.</source>
   <translation>Immer publication.</translation>
  </message>
  <message>
   <source>Always reward.</source>
   <translation>Immer reward.</translation>
  </message>
  <message>
   <source>Always segment.</source>
   <translation>Immer segment.</translation>
  </message>
  <message>
   <source>Always voucher.</source>
   <translation>Immer voucher.</translation>
  </message>
  <message>
   <source>Amount after discounts, in hundredths of the currency.</source>
   <translation>Betrag nach Rabatten, in Hundertsteln der Währung.</translation>
  </message>
  <message>
   <source>Amount at first</source>
   <translation>Anfänglicher Betrag</translation>
  </message>
  <message>
   <source>Amount before anything was added or taken off, in hundredths of the currency.</source>
   <translation>Betrag, bevor etwas hinzukam oder abgezogen wurde, in Hundertsteln der Währung.</translation>
  </message>
  <message>
   <source>Amount before discounts, in hundredths of the currency (24000 means 240.00).</source>
   <translation>Betrag vor Rabatten, in Hundertsteln der Währung (24000 heißt 240,00).</translation>
  </message>
  <message>
   <source>Amount of the last order, in hundredths of the currency.</source>
   <translation>Betrag der letzten Bestellung, in Hundertsteln der Währung.</translation>
  </message>
  <message>
   <source>Amount still on gift cards, in hundredths of the currency.</source>
   <translation>Restlicher Betrag auf Geschenkkarten, in Hundertsteln der Währung.</translation>
  </message>
  <message>
   <source>Amount taken from gift cards, in hundredths of the currency.</source>
   <translation>Von Geschenkkarten genommener Betrag, in Hundertsteln der Währung.</translation>
  </message>
  <message>
   <source>Amount to pay</source>
   <translation>Zu zahlender Betrag</translation>
  </message>
  <message>
   <source>An event arrived more than a day after it happened, later than the vendor's last retry.</source>
   <translation>Ein Ereignis kam mehr als einen Tag, nachdem es geschehen war, an und damit später als die letzte Wiederholung des Anbieters.</translation>
  </message>
  <message>
   <source>An event arrived, or was sent, before it happened: the clock of the capture was wrong, or its times are in another time zone.</source>
   <translation>Ein Ereignis kam an oder wurde gesendet, bevor es geschah: Die Uhr des Mitschnitts ging falsch, oder seine Zeiten stehen in einer anderen Zeitzone.</translation>
  </message>
  <message>
   <source>An event does not say whose it is, so it stands alone.</source>
   <translation>Ein Ereignis sagt nicht, zu wem es gehört, und steht darum allein.</translation>
  </message>
  <message>
   <source>An event happened before 2015, when there were none, or in the future.</source>
   <translation>Ein Ereignis geschah vor 2015, als es noch keine gab, oder in der Zukunft.</translation>
  </message>
  <message>
   <source>An event has no time, so it has no place in the history.</source>
   <translation>Ein Ereignis hat keine Zeit und darum keinen Platz im Verlauf.</translation>
  </message>
  <message>
   <source>An event looks like a test send-out (zeros for ids, or of the year 2000); it does not count beside real ones.</source>
   <translation>Ein Ereignis sieht wie eine Testaussendung aus (Nullen als IDs oder aus dem Jahr 2000); neben echten zählt es nicht.</translation>
  </message>
  <message>
   <source>An event names no tier at all, so what it changed is not known.</source>
   <translation>Ein Ereignis nennt gar keine Stufe; was es geändert hat, ist darum nicht bekannt.</translation>
  </message>
  <message>
   <source>An event names no tier, so it does not tell where the customer was.</source>
   <translation>Ein Ereignis nennt keine Stufe und sagt darum nicht, wo der Kunde war.</translation>
  </message>
  <message>
   <source>An event starts from, or names, another tier than the one the customer was in by the event before it; at least one event between the two is not in the data.</source>
   <translation>Ein Ereignis geht von einer anderen Stufe aus oder nennt eine andere als die, in der der Kunde nach dem Ereignis davor war; mindestens ein Ereignis dazwischen ist nicht in den Daten.</translation>
  </message>
  <message>
   <source>An event that names no customer belongs to nobody's history.</source>
   <translation>Ein Ereignis, das keinen Kunden nennt, gehört in niemandes Verlauf.</translation>
  </message>
  <message>
   <source>An event that the shop itself defines was recorded.</source>
   <translation>Ein Ereignis, das der Shop selbst definiert, wurde aufgezeichnet.</translation>
  </message>
  <message>
   <source>An export is under way; its progress is shown below.</source>
   <translation>Ein Export läuft bereits; unten sehen Sie, wie weit er ist.</translation>
  </message>
  <message>
   <source>An import is being removed already; its progress is shown below.</source>
   <translation>Ein Import wird schon entfernt; unten ist zu sehen, wie weit das ist.</translation>
  </message>
  <message>
   <source>An import or an export is under way. Wait until it has ended, or cancel it, and then forget.</source>
   <translation>Ein Import oder Export läuft noch. Warten Sie, bis er beendet ist, oder brechen Sie ihn ab; danach können Sie vergessen.</translation>
  </message>
  <message>
   <source>An import was removed while standard input was read, so reading has ended. What was read so far is kept; save the capture to a file and import that.</source>
   <translation>Während die Standardeingabe gelesen wurde, wurde ein Import entfernt, daher endete das Lesen. Was bisher gelesen wurde, bleibt erhalten; speichern Sie den Mitschnitt in einer Datei und importieren Sie diese.</translation>
  </message>
  <message>
   <source>An upgrade leads to a tier that does not begin higher, or a downgrade to one that does not begin lower; the tiers may have been redefined.</source>
   <translation>Eine Hochstufung führt in eine Stufe, die nicht höher beginnt, oder eine Herabstufung in eine, die nicht niedriger beginnt; vielleicht wurden die Stufen neu festgelegt.</translation>
  </message>
  <message>
   <source>And</source>
   <comment>an operator of the query</comment>
   <translation>Und</translation>
  </message>
  <message>
   <source>And {count} more of the kind.</source>
   <translation>Und {count} weitere dieser Art.</translation>
  </message>
  <message>
   <source>And {count} more of this kind.</source>
   <translation>Und {count} weitere dieser Art.</translation>
  </message>
  <message>
   <source>Another customer, {customer} ({id}): they have {reason}</source>
   <translation>Ein anderer Kunde, {customer} ({id}), gemeinsam ist: {reason}</translation>
  </message>
  <message>
   <source>Another key</source>
   <translation>Ein anderer Schlüssel</translation>
  </message>
  <message>
   <source>Another view has this name. Choose another one.</source>
   <translation>Eine andere Ansicht hat diesen Namen. Wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>Any field of the events' data can be a column</source>
   <translation>Jedes Feld der Ereignisdaten kann eine Spalte sein</translation>
  </message>
  <message>
   <source>Any field of the events' data can be a column of the table.</source>
   <translation>Jedes Feld der Ereignisdaten kann eine Spalte der Tabelle sein.</translation>
  </message>
  <message>
   <source>Any letter</source>
   <translation>Jeder Buchstabe</translation>
  </message>
  <message>
   <source>Any other value of the event</source>
   <translation>Jeder andere Wert des Ereignisses</translation>
  </message>
  <message>
   <source>Any part of any name, e-mail, id or other value, whatever its case and accents.</source>
   <translation>Ein Teil eines Namens, einer E-Mail, einer ID oder eines anderen Werts, gleich ob groß oder klein, mit oder ohne Akzente.</translation>
  </message>
  <message>
   <source>Any part of the customer's e-mail.</source>
   <translation>Ein Teil der E-Mail des Kunden.</translation>
  </message>
  <message>
   <source>Any part of the customer's name, e-mail, id or source id.</source>
   <translation>Ein Teil des Namens, der E-Mail oder einer ID des Kunden.</translation>
  </message>
  <message>
   <source>Any part of the customer's name.</source>
   <translation>Ein Teil des Namens des Kunden.</translation>
  </message>
  <message>
   <source>Any part of the name of the file that brought the event.</source>
   <translation>Ein Teil des Namens der Datei, die das Ereignis brachte.</translation>
  </message>
  <message>
   <source>Any part of the name of the tier before.</source>
   <translation>Ein Teil des Namens der Stufe davor.</translation>
  </message>
  <message>
   <source>Any part of the tier's name; for a move, of the new tier.</source>
   <translation>Ein Teil des Namens der Stufe; bei einem Wechsel der neuen.</translation>
  </message>
  <message>
   <source>Any part of what you noted on the event or on its customer.</source>
   <translation>Ein Teil dessen, was Sie zum Ereignis oder zu seinem Kunden notiert haben.</translation>
  </message>
  <message>
   <source>Any value</source>
   <comment>an operator of the query</comment>
   <translation>Beliebiger Wert</translation>
  </message>
  <message>
   <source>Any value of the campaign</source>
   <translation>Jeder Wert der Kampagne</translation>
  </message>
  <message>
   <source>Any value of the customer</source>
   <translation>Jeder Wert des Kunden</translation>
  </message>
  <message>
   <source>Any value of the tier</source>
   <translation>Jeder Wert der Stufe</translation>
  </message>
  <message>
   <source>Any value of the tier after</source>
   <translation>Jeder Wert der Stufe danach</translation>
  </message>
  <message>
   <source>Any value of the tier before</source>
   <translation>Jeder Wert der Stufe davor</translation>
  </message>
  <message>
   <source>April</source>
   <comment>a whole month</comment>
   <translation>April</translation>
  </message>
  <message>
   <source>Archive</source>
   <translation>Archiv</translation>
  </message>
  <message>
   <source>Archives (*.zip)</source>
   <translation>Archive (*.zip)</translation>
  </message>
  <message>
   <source>Arrived</source>
   <translation>Angekommen</translation>
  </message>
  <message>
   <source>As of ({zone})</source>
   <translation>Stand ({zone})</translation>
  </message>
  <message>
   <source>As of…</source>
   <translation>Zeitpunkt…</translation>
  </message>
  <message>
   <source>Assets</source>
   <translation>Zugehörige Dateien</translation>
  </message>
  <message>
   <source>At most {most} events can be marked at once; {count} are selected. Nothing was changed.</source>
   <translation>Höchstens {most} Ereignisse können auf einmal markiert werden; {count} sind ausgewählt. Es wurde nichts geändert.</translation>
  </message>
  <message>
   <source>At {time}</source>
   <translation>Am {time}</translation>
  </message>
  <message>
   <source>At {time}. {note}</source>
   <translation>Am {time}. {note}</translation>
  </message>
  <message>
   <source>Attributes</source>
   <translation>Eigenschaften</translation>
  </message>
  <message>
   <source>August</source>
   <comment>a whole month</comment>
   <translation>August</translation>
  </message>
  <message>
   <source>Automation id</source>
   <translation>Automatisierungs-ID</translation>
  </message>
  <message>
   <source>Average order</source>
   <translation>Durchschnittliche Bestellung</translation>
  </message>
  <message>
   <source>Average order, in hundredths of the currency.</source>
   <translation>Durchschnittliche Bestellung, in Hundertsteln der Währung.</translation>
  </message>
  <message>
   <source>BALANCE: by the points a customer has. POINTS_IN_PERIOD: by the points earned in a period, so the balance alone does not explain the tier.</source>
   <translation>BALANCE: nach den Punkten, die ein Kunde hat. POINTS_IN_PERIOD: nach den in einem Zeitraum gesammelten Punkten; der Punktestand allein erklärt die Stufe dann nicht.</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Back to your search (Esc)</source>
   <translation>Zurück zu Ihrer Suche (Esc)</translation>
  </message>
  <message>
   <source>Back up the library</source>
   <translation>Bibliothek sichern</translation>
  </message>
  <message>
   <source>Backing up the library</source>
   <translation>Die Bibliothek wird gesichert</translation>
  </message>
  <message>
   <source>Balance</source>
   <translation>Punktestand</translation>
  </message>
  <message>
   <source>Balance after</source>
   <translation>Punktestand danach</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Vorher</translation>
  </message>
  <message>
   <source>Before the start of that time: before:2024-07-01.</source>
   <translation>Vor dem Beginn dieser Zeit: before:2024-07-01.</translation>
  </message>
  <message>
   <source>Before {time}</source>
   <translation>Vor dem {time}</translation>
  </message>
  <message>
   <source>Belongs to</source>
   <translation>Gehört zu</translation>
  </message>
  <message>
   <source>Beside the page: {records} as files, tables of stays, events and findings, and digests</source>
   <translation>Neben der Seite: {records} als Dateien, Tabellen der Aufenthalte, Ereignisse und Befunde sowie Prüfsummen</translation>
  </message>
  <message>
   <source>Between the first and the last event there is a day or more (or, where an event is missing, an hour or more) from which the imported sources have nothing, or in which a busy log has not one line; events may be missing without a trace.</source>
   <translation>Zwischen dem ersten und dem letzten Ereignis liegt ein Tag oder mehr (oder, wo ein Ereignis fehlt, eine Stunde oder mehr), aus dem die importierten Quellen nichts haben oder in dem ein sonst volles Log keine Zeile hat; Ereignisse können spurlos fehlen.</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <source>Bodies of joined, left and prolonged look alike, and some name no type. Say once for each file what they are; Undo takes it back. Until then they are undecided rather than guessed.</source>
   <translation>Die Inhalte von joined, left und prolonged sehen gleich aus, und manche nennen keinen Typ. Sagen Sie einmal je Datei, was sie sind; „Rückgängig“ nimmt es zurück. Bis dahin sind sie unentschieden statt geraten.</translation>
  </message>
  <message>
   <source>Bodies whose line breaks are blanks</source>
   <translation>Inhalte mit Leerzeichen statt Zeilenumbrüchen</translation>
  </message>
  <message>
   <source>By an edit {when}, {tier} had changed: {what}.</source>
   <translation>Durch eine Bearbeitung {when} hatte sich {tier} geändert: {what}.</translation>
  </message>
  <message>
   <source>By {the_event}, the stay in {tier} was to end with {day}, and no event tells what became of it before {other}.</source>
   <translation>Nach {the_event} sollte der Aufenthalt in {tier} mit dem {day} enden, und bis zu {other} sagt kein Ereignis, was daraus wurde.</translation>
  </message>
  <message>
   <source>By {the_event}, the stay in {tier} was to end with {day}, and no event tells what became of it.</source>
   <translation>Nach {the_event} sollte der Aufenthalt in {tier} mit dem {day} enden, und kein Ereignis sagt, was daraus wurde.</translation>
  </message>
  <message>
   <source>Byte</source>
   <translation>Byte</translation>
  </message>
  <message>
   <source>Bytes of the selected reject</source>
   <translation>Bytes des gewählten abgewiesenen Datensatzes</translation>
  </message>
  <message>
   <source>Bytes that are no text were written as \xNN; Export… keeps them.</source>
   <translation>Bytes, die kein Text sind, stehen als \xNN da; „Exportieren…“ erhält sie.</translation>
  </message>
  <message>
   <source>Bytes {first} to {last} of {all} are shown.</source>
   <translation>Zu sehen sind die Bytes {first} bis {last} von {all}.</translation>
  </message>
  <message>
   <source>C&amp;lear search</source>
   <translation>Suche &amp;leeren</translation>
  </message>
  <message>
   <source>C&amp;ompare events</source>
   <translation>Ereignisse &amp;vergleichen</translation>
  </message>
  <message>
   <source>COLUMNS</source>
   <translation>SPALTEN</translation>
  </message>
  <message>
   <source>CREATED, PAID, PROCESSING, CANCELED or FULFILLED.</source>
   <translation>CREATED, PAID, PROCESSING, CANCELED oder FULFILLED.</translation>
  </message>
  <message>
   <source>CSV</source>
   <translation>CSV</translation>
  </message>
  <message>
   <source>CSV files</source>
   <translation>CSV-Dateien</translation>
  </message>
  <message>
   <source>CSV files (*.csv)</source>
   <translation>CSV-Dateien (*.csv)</translation>
  </message>
  <message>
   <source>CSV for spreadsheets</source>
   <translation>CSV für Tabellen</translation>
  </message>
  <message>
   <source>CSV for spreadsheets (UTF-8 with byte order mark; nothing runs as a formula)</source>
   <translation>CSV für Tabellenprogramme (UTF-8 mit Byte-Reihenfolge-Marke; nichts läuft als Formel)</translation>
  </message>
  <message>
   <source>CSV, exact</source>
   <translation>CSV, exakt</translation>
  </message>
  <message>
   <source>CSV, exact (RFC 4180, UTF-8); a spreadsheet may run what stands in it as formulas</source>
   <translation>CSV, exakt (RFC 4180, UTF-8); ein Tabellenprogramm kann den Inhalt als Formeln ausführen</translation>
  </message>
  <message>
   <source>Campaign</source>
   <translation>Kampagne</translation>
  </message>
  <message>
   <source>Campaign changed</source>
   <translation>Kampagne geändert</translation>
  </message>
  <message>
   <source>Campaign created</source>
   <translation>Kampagne angelegt</translation>
  </message>
  <message>
   <source>Campaign description</source>
   <translation>Beschreibung der Kampagne</translation>
  </message>
  <message>
   <source>Campaign ends</source>
   <translation>Kampagne endet</translation>
  </message>
  <message>
   <source>Campaign id</source>
   <translation>Kampagnen-ID</translation>
  </message>
  <message>
   <source>Campaign kind</source>
   <translation>Art der Kampagne</translation>
  </message>
  <message>
   <source>Campaign metadata</source>
   <translation>Kampagnen-Metadaten</translation>
  </message>
  <message>
   <source>Campaign metadata field</source>
   <translation>Feld der Kampagnen-Metadaten</translation>
  </message>
  <message>
   <source>Campaign name</source>
   <translation>Name der Kampagne</translation>
  </message>
  <message>
   <source>Campaign starts</source>
   <translation>Kampagne beginnt</translation>
  </message>
  <message>
   <source>Campaign the card belongs to.</source>
   <translation>Kampagne, zu der die Karte gehört.</translation>
  </message>
  <message>
   <source>Campaign {campaign}: {standing}</source>
   <translation>Kampagne {campaign}: {standing}</translation>
  </message>
  <message>
   <source>Campaign: {campaign}</source>
   <translation>Kampagne: {campaign}</translation>
  </message>
  <message>
   <source>Campaigns</source>
   <translation>Kampagnen</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Captures that brought it, and stay as they are</source>
   <translation>Mitschnitte, die es gebracht haben und bleiben, wie sie sind</translation>
  </message>
  <message>
   <source>Card changed</source>
   <translation>Karte geändert</translation>
  </message>
  <message>
   <source>Card code</source>
   <translation>Kartencode</translation>
  </message>
  <message>
   <source>Card codes</source>
   <translation>Kartencodes</translation>
  </message>
  <message>
   <source>Card created</source>
   <translation>Karte angelegt</translation>
  </message>
  <message>
   <source>Card creation</source>
   <translation>Anlegen der Karten</translation>
  </message>
  <message>
   <source>Card holder</source>
   <translation>Inhaber der Karte</translation>
  </message>
  <message>
   <source>Card holder's id</source>
   <translation>ID des Karteninhabers</translation>
  </message>
  <message>
   <source>Card id</source>
   <translation>Karten-ID</translation>
  </message>
  <message>
   <source>Card ids</source>
   <translation>Karten-IDs</translation>
  </message>
  <message>
   <source>Card kind</source>
   <translation>Art der Karte</translation>
  </message>
  <message>
   <source>Card metadata</source>
   <translation>Karten-Metadaten</translation>
  </message>
  <message>
   <source>Card metadata field</source>
   <translation>Feld der Karten-Metadaten</translation>
  </message>
  <message>
   <source>Card settings</source>
   <translation>Einstellungen der Karte</translation>
  </message>
  <message>
   <source>Card template</source>
   <translation>Kartenvorlage</translation>
  </message>
  <message>
   <source>Card transactions</source>
   <translation>Buchungen der Karte</translation>
  </message>
  <message>
   <source>Case file of a loyalty customer</source>
   <translation>Fallakte eines Kunden im Treueprogramm</translation>
  </message>
  <message>
   <source>Case file of {customer}</source>
   <translation>Fallakte von {customer}</translation>
  </message>
  <message>
   <source>Case file…</source>
   <translation>Fallakte…</translation>
  </message>
  <message>
   <source>Categories</source>
   <translation>Kategorien</translation>
  </message>
  <message>
   <source>Categories the campaign belongs to.</source>
   <translation>Kategorien, zu denen die Kampagne gehört.</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Kategorie</translation>
  </message>
  <message>
   <source>Category id</source>
   <translation>Kategorie-ID</translation>
  </message>
  <message>
   <source>Cause</source>
   <translation>Ursache</translation>
  </message>
  <message>
   <source>Causing event</source>
   <translation>Auslösendes Ereignis</translation>
  </message>
  <message>
   <source>Causing tier</source>
   <translation>Auslösende Stufe</translation>
  </message>
  <message>
   <source>Cells longer than the 32,767 characters of Excel</source>
   <translation>Zellen mit mehr als den 32.767 Zeichen von Excel</translation>
  </message>
  <message>
   <source>Cells that a spreadsheet would run as formulas</source>
   <translation>Zellen, die ein Tabellenprogramm als Formeln ausführen würde</translation>
  </message>
  <message>
   <source>Cells with an apostrophe before a formula</source>
   <translation>Zellen mit einem Apostroph vor einer Formel</translation>
  </message>
  <message>
   <source>Cells with characters that this form cannot hold</source>
   <translation>Zellen mit Zeichen, die dieses Format nicht aufnehmen kann</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Änderung</translation>
  </message>
  <message>
   <source>Change key…</source>
   <translation>Schlüssel ändern…</translation>
  </message>
  <message>
   <source>Change of balance</source>
   <translation>Änderung des Punktestands</translation>
  </message>
  <message>
   <source>Change of pending points</source>
   <translation>Änderung der vorgemerkten Punkte</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <source>Changes of tier</source>
   <translation>Stufenwechsel</translation>
  </message>
  <message>
   <source>Changes, the latest first</source>
   <translation>Änderungen, die neueste zuerst</translation>
  </message>
  <message>
   <source>Channel</source>
   <translation>Kanal</translation>
  </message>
  <message>
   <source>Chart as PNG</source>
   <translation>Diagramm als PNG</translation>
  </message>
  <message>
   <source>Chart as SVG</source>
   <translation>Diagramm als SVG</translation>
  </message>
  <message>
   <source>Checking campaigns</source>
   <translation>Kampagnen werden geprüft</translation>
  </message>
  <message>
   <source>Checking customers</source>
   <translation>Kunden werden geprüft</translation>
  </message>
  <message>
   <source>Checking other members of events</source>
   <translation>Weitere Felder von Ereignissen werden geprüft</translation>
  </message>
  <message>
   <source>Checking records</source>
   <translation>Datensätze werden geprüft</translation>
  </message>
  <message>
   <source>Checking rejects</source>
   <translation>Abgewiesene Datensätze werden geprüft</translation>
  </message>
  <message>
   <source>Checking the file</source>
   <translation>Datei wird geprüft</translation>
  </message>
  <message>
   <source>Checking the search for campaigns</source>
   <translation>Suche nach Kampagnen wird geprüft</translation>
  </message>
  <message>
   <source>Checking the search for customers</source>
   <translation>Suche nach Kunden wird geprüft</translation>
  </message>
  <message>
   <source>Checking the search for other members of events</source>
   <translation>Suche nach weiteren Feldern von Ereignissen wird geprüft</translation>
  </message>
  <message>
   <source>Checking the search for tiers</source>
   <translation>Suche nach Stufen wird geprüft</translation>
  </message>
  <message>
   <source>Checking tiers</source>
   <translation>Stufen werden geprüft</translation>
  </message>
  <message>
   <source>Choose a customer or a campaign, and write a time.</source>
   <translation>Wählen Sie einen Kunden oder eine Kampagne und geben Sie einen Zeitpunkt ein.</translation>
  </message>
  <message>
   <source>Choose a suggestion, or an earlier search in the empty box; else go to the table</source>
   <translation>Einen Vorschlag wählen, im leeren Feld eine frühere Suche; sonst zur Tabelle</translation>
  </message>
  <message>
   <source>Choose an event first: the question is who else moved around it.</source>
   <translation>Wählen Sie zuerst ein Ereignis: Die Frage ist, wer sich um dieses herum sonst noch bewegte.</translation>
  </message>
  <message>
   <source>Choose an event of the customer first: search for any id, e-mail or name of theirs.</source>
   <translation>Wählen Sie zuerst ein Ereignis des Kunden: Suchen Sie nach einer ID, einer E-Mail-Adresse oder dem Namen.</translation>
  </message>
  <message>
   <source>Choose another name, or open what is there.</source>
   <translation>Wählen Sie einen anderen Namen, oder öffnen Sie, was da ist.</translation>
  </message>
  <message>
   <source>Choose what is masked</source>
   <translation>Auswählen, was maskiert wird</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Auswählen…</translation>
  </message>
  <message>
   <source>Chosen: {extent}, {events}.</source>
   <translation>Gewählt: {extent}, {events}.</translation>
  </message>
  <message>
   <source>City</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>City or area</source>
   <translation>Stadt oder Gebiet</translation>
  </message>
  <message>
   <source>Cleaning free pages, the log and backups</source>
   <translation>Freie Seiten, Log und Sicherungen werden bereinigt</translation>
  </message>
  <message>
   <source>Clear all</source>
   <translation>Alle entfernen</translation>
  </message>
  <message>
   <source>Clear search</source>
   <translation>Suche leeren</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Die Suche leeren</translation>
  </message>
  <message>
   <source>Click an example to try it. This window can stay open while you search.</source>
   <translation>Ein Klick auf ein Beispiel probiert es aus. Dieses Fenster kann beim Suchen offen bleiben.</translation>
  </message>
  <message>
   <source>Clocks differ</source>
   <translation>Uhren weichen ab</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Close the suggestions; once more goes to the table</source>
   <translation>Die Vorschläge schließen; noch einmal führt zur Tabelle</translation>
  </message>
  <message>
   <source>Close this message</source>
   <translation>Diese Meldung schließen</translation>
  </message>
  <message>
   <source>Close, and do not show this again</source>
   <translation>Schließen und nicht wieder zeigen</translation>
  </message>
  <message>
   <source>CloudWatch log</source>
   <translation>CloudWatch-Log</translation>
  </message>
  <message>
   <source>Code characters</source>
   <translation>Zeichen des Codes</translation>
  </message>
  <message>
   <source>Code ending</source>
   <translation>Ende des Codes</translation>
  </message>
  <message>
   <source>Code length</source>
   <translation>Länge des Codes</translation>
  </message>
  <message>
   <source>Code pattern</source>
   <translation>Muster des Codes</translation>
  </message>
  <message>
   <source>Code prefix</source>
   <translation>Anfang des Codes</translation>
  </message>
  <message>
   <source>Column</source>
   <translation>Spalte</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <source>Columns of the file</source>
   <translation>Spalten der Datei</translation>
  </message>
  <message>
   <source>Comma</source>
   <translation>Komma</translation>
  </message>
  <message>
   <source>Command palette</source>
   <translation>Befehlspalette</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Befehle</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <source>Compare</source>
   <comment>an operator of the query</comment>
   <translation>Vergleich</translation>
  </message>
  <message>
   <source>Compare the two events</source>
   <translation>Die beiden Ereignisse vergleichen</translation>
  </message>
  <message>
   <source>Compare with</source>
   <translation>Vergleichen mit</translation>
  </message>
  <message>
   <source>Compare with the event before</source>
   <translation>Mit dem Ereignis davor vergleichen</translation>
  </message>
  <message>
   <source>Components</source>
   <translation>Bestandteile</translation>
  </message>
  <message>
   <source>Condition id</source>
   <translation>Bedingungs-ID</translation>
  </message>
  <message>
   <source>Conditions</source>
   <translation>Bedingungen</translation>
  </message>
  <message>
   <source>Conflict</source>
   <translation>Widerspruch</translation>
  </message>
  <message>
   <source>Contents of the guide</source>
   <translation>Inhalt der Anleitung</translation>
  </message>
  <message>
   <source>Copied.</source>
   <translation>Kopiert.</translation>
  </message>
  <message>
   <source>Copies of the library elsewhere, such as a backup of the whole computer, still hold everything.</source>
   <translation>Kopien der Bibliothek an anderen Orten, etwa eine Sicherung des ganzen Rechners, enthalten weiterhin alles.</translation>
  </message>
  <message>
   <source>Copies the bytes of the selected reject as text.</source>
   <translation>Kopiert die Bytes des gewählten Datensatzes als Text.</translation>
  </message>
  <message>
   <source>Copies the library as it is now into one file, and verifies the copy.</source>
   <translation>Kopiert die Bibliothek, wie sie jetzt ist, in eine Datei und prüft die Kopie.</translation>
  </message>
  <message>
   <source>Copies the selected rows as tab-separated text.</source>
   <translation>Kopiert die gewählten Zeilen als Text mit Tabulatoren.</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Copy &amp;as</source>
   <translation>Kopieren &amp;als</translation>
  </message>
  <message>
   <source>Copy &amp;bytes</source>
   <translation>&amp;Bytes kopieren</translation>
  </message>
  <message>
   <source>Copy &amp;rows</source>
   <translation>&amp;Zeilen kopieren</translation>
  </message>
  <message>
   <source>Copy JSON</source>
   <translation>JSON kopieren</translation>
  </message>
  <message>
   <source>Copy all</source>
   <translation>Alles kopieren</translation>
  </message>
  <message>
   <source>Copy as filter</source>
   <translation>Als Filter kopieren</translation>
  </message>
  <message>
   <source>Copy as text</source>
   <translation>Als Text kopieren</translation>
  </message>
  <message>
   <source>Copy events as</source>
   <translation>Ereignisse kopieren als</translation>
  </message>
  <message>
   <source>Copy path</source>
   <translation>Pfad kopieren</translation>
  </message>
  <message>
   <source>Copy receipt</source>
   <translation>Quittung kopieren</translation>
  </message>
  <message>
   <source>Copy report</source>
   <translation>Bericht kopieren</translation>
  </message>
  <message>
   <source>Copy summar&amp;y of the history</source>
   <translation>&amp;Zusammenfassung des Verlaufs kopieren</translation>
  </message>
  <message>
   <source>Copy summary</source>
   <translation>Zusammenfassung kopieren</translation>
  </message>
  <message>
   <source>Copy the story as text, for a ticket</source>
   <translation>Die Geschichte als Text für ein Ticket kopieren</translation>
  </message>
  <message>
   <source>Copy value</source>
   <translation>Wert kopieren</translation>
  </message>
  <message>
   <source>Copy versions</source>
   <translation>Versionen kopieren</translation>
  </message>
  <message>
   <source>Copy what is known of the customer as text for a ticket</source>
   <translation>Was über den Kunden bekannt ist, als Text für ein Ticket kopieren</translation>
  </message>
  <message>
   <source>Copying</source>
   <translation>Wird kopiert</translation>
  </message>
  <message>
   <source>Count by the customer's region or any other metadata that occurs</source>
   <translation>Nach der Region des Kunden oder anderen vorkommenden Metadaten zählen</translation>
  </message>
  <message>
   <source>Counted from</source>
   <translation>Gezählt von</translation>
  </message>
  <message>
   <source>Counting…</source>
   <translation>Wird gezählt…</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>Land</translation>
  </message>
  <message>
   <source>Country.</source>
   <translation>Land.</translation>
  </message>
  <message>
   <source>Creation</source>
   <translation>Anlegen</translation>
  </message>
  <message>
   <source>Custom event</source>
   <translation>Eigenes Ereignis</translation>
  </message>
  <message>
   <source>Custom event kind</source>
   <translation>Art des eigenen Ereignisses</translation>
  </message>
  <message>
   <source>Customer</source>
   <translation>Kunde</translation>
  </message>
  <message>
   <source>Customer &amp;window</source>
   <translation>Kunden&amp;fenster</translation>
  </message>
  <message>
   <source>Customer before confirmation</source>
   <translation>Kunde vor der Bestätigung</translation>
  </message>
  <message>
   <source>Customer changed</source>
   <translation>Kunde geändert</translation>
  </message>
  <message>
   <source>Customer created</source>
   <translation>Kunde angelegt</translation>
  </message>
  <message>
   <source>Customer id</source>
   <translation>Kunden-ID</translation>
  </message>
  <message>
   <source>Customer metadata</source>
   <translation>Kunden-Metadaten</translation>
  </message>
  <message>
   <source>Customer metadata field</source>
   <translation>Feld der Kunden-Metadaten</translation>
  </message>
  <message>
   <source>Customer or campaign</source>
   <translation>Kunde oder Kampagne</translation>
  </message>
  <message>
   <source>Customer page</source>
   <translation>Seite des Kunden</translation>
  </message>
  <message>
   <source>Customer window</source>
   <translation>Kundenfenster</translation>
  </message>
  <message>
   <source>Customer's mark</source>
   <translation>Markierung des Kunden</translation>
  </message>
  <message>
   <source>Customer's note</source>
   <translation>Notiz zum Kunden</translation>
  </message>
  <message>
   <source>Customer: not named by any event</source>
   <translation>Kunde: von keinem Ereignis genannt</translation>
  </message>
  <message>
   <source>Customer: {colour}</source>
   <translation>Kunde: {colour}</translation>
  </message>
  <message>
   <source>Customer: {customer}</source>
   <translation>Kunde: {customer}</translation>
  </message>
  <message>
   <source>Customer: {name}</source>
   <translation>Kunde: {name}</translation>
  </message>
  <message>
   <source>Customers</source>
   <translation>Kunden</translation>
  </message>
  <message>
   <source>Customers that were found</source>
   <translation>Gefundene Kunden</translation>
  </message>
  <message>
   <source>Customers who may be the same person</source>
   <translation>Kunden, die dieselbe Person sein könnten</translation>
  </message>
  <message>
   <source>Customers with the same source id or e-mail, and why they are told of</source>
   <translation>Kunden mit derselben eigenen ID oder E-Mail, und warum sie genannt werden</translation>
  </message>
  <message>
   <source>DONE when all cards have been made.</source>
   <translation>DONE, wenn alle Karten angelegt sind.</translation>
  </message>
  <message>
   <source>DONE when the campaign is complete.</source>
   <translation>DONE, wenn die Kampagne fertig ist.</translation>
  </message>
  <message>
   <source>Damage was found</source>
   <translation>Es gibt Schäden</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Data that Voucherify keeps for itself.</source>
   <translation>Daten, die Voucherify für sich selbst führt.</translation>
  </message>
  <message>
   <source>Data, masked</source>
   <translation>Daten, maskiert</translation>
  </message>
  <message>
   <source>Datadog log</source>
   <translation>Datadog-Log</translation>
  </message>
  <message>
   <source>Date of birth</source>
   <translation>Geburtsdatum</translation>
  </message>
  <message>
   <source>Date of birth (old)</source>
   <translation>Geburtsdatum (alt)</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <source>Day of the month on which points expire each year.</source>
   <translation>Tag des Monats, an dem Punkte jedes Jahr verfallen.</translation>
  </message>
  <message>
   <source>December</source>
   <comment>a whole month</comment>
   <translation>Dezember</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Delete the view</source>
   <translation>Die Ansicht löschen</translation>
  </message>
  <message>
   <source>Deleted</source>
   <translation>Gelöscht</translation>
  </message>
  <message>
   <source>Delivered again</source>
   <translation>Erneut zugestellt</translation>
  </message>
  <message>
   <source>Delivered late</source>
   <translation>Spät zugestellt</translation>
  </message>
  <message>
   <source>Delivered to</source>
   <translation>Zugestellt an</translation>
  </message>
  <message>
   <source>Deliveries</source>
   <translation>Zustellungen</translation>
  </message>
  <message>
   <source>Delivery</source>
   <translation>Zustellung</translation>
  </message>
  <message>
   <source>Delivery {n} of {all}: {what}.</source>
   <translation>Zustellung {n} von {all}: {what}.</translation>
  </message>
  <message>
   <source>Description</source>
   <translation>Beschreibung</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Details</translation>
  </message>
  <message>
   <source>Details of the event</source>
   <translation>Details des Ereignisses</translation>
  </message>
  <message>
   <source>Device or resource busy</source>
   <translation>Gerät oder Datei belegt</translation>
  </message>
  <message>
   <source>Diagnostics</source>
   <translation>Diagnose</translation>
  </message>
  <message>
   <source>Did you mean {name}?</source>
   <translation>Meinten Sie {name}?</translation>
  </message>
  <message>
   <source>Different bodies arrived under this id; this is the one that was read first.</source>
   <translation>Unter dieser ID kamen verschiedene Inhalte an; dies ist der zuerst gelesene.</translation>
  </message>
  <message>
   <source>Different bodies came under one id: one of them was changed, or two programs gave out the same id.</source>
   <translation>Unter einer ID kamen verschiedene Inhalte: Einer davon wurde verändert, oder zwei Programme haben dieselbe ID vergeben.</translation>
  </message>
  <message>
   <source>Different bodies came under the id of {the_event}; only one of them is told here.</source>
   <translation>Zu {the_event} kamen unter einer ID verschiedene Inhalte; nur einer davon wird hier erzählt.</translation>
  </message>
  <message>
   <source>Discount</source>
   <translation>Rabatt</translation>
  </message>
  <message>
   <source>Discount in total</source>
   <translation>Rabatt insgesamt</translation>
  </message>
  <message>
   <source>Discount of this use</source>
   <translation>Rabatt dieser Nutzung</translation>
  </message>
  <message>
   <source>Discount on items</source>
   <translation>Rabatt auf Positionen</translation>
  </message>
  <message>
   <source>Discount on the item</source>
   <translation>Rabatt auf die Position</translation>
  </message>
  <message>
   <source>Discount settings; empty for a loyalty card.</source>
   <translation>Einstellungen des Rabatts; bei einer Treuekarte leer.</translation>
  </message>
  <message>
   <source>Discount settings; empty in a loyalty campaign.</source>
   <translation>Einstellungen des Rabatts; in einer Treuekampagne leer.</translation>
  </message>
  <message>
   <source>Discounts on items and on the order together, in hundredths of the currency.</source>
   <translation>Rabatte auf Positionen und auf die Bestellung zusammen, in Hundertsteln der Währung.</translation>
  </message>
  <message>
   <source>Discounts on single items, in hundredths of the currency.</source>
   <translation>Rabatte auf einzelne Positionen, in Hundertsteln der Währung.</translation>
  </message>
  <message>
   <source>Disk quota exceeded</source>
   <translation>Speicherkontingent überschritten</translation>
  </message>
  <message>
   <source>Docker log</source>
   <translation>Docker-Log</translation>
  </message>
  <message>
   <source>Doing again</source>
   <translation>Wird wiederholt</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Drop a capture here</source>
   <translation>Legen Sie hier einen Mitschnitt ab</translation>
  </message>
  <message>
   <source>Drop to import</source>
   <translation>Zum Importieren ablegen</translation>
  </message>
  <message>
   <source>E&amp;xamine all histories again</source>
   <translation>Alle &amp;Verläufe erneut prüfen</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <source>E-mail address of the customer.</source>
   <translation>E-Mail-Adresse des Kunden.</translation>
  </message>
  <message>
   <source>E-mail addresses</source>
   <translation>E-Mail-Adressen</translation>
  </message>
  <message>
   <source>E-mail: {value}</source>
   <translation>E-Mail: {value}</translation>
  </message>
  <message>
   <source>E-mail: {value} (earlier: {others})</source>
   <translation>E-Mail: {value} (früher: {others})</translation>
  </message>
  <message>
   <source>EVENTS</source>
   <translation>EREIGNISSE</translation>
  </message>
  <message>
   <source>Earlier searches</source>
   <translation>Frühere Suchen</translation>
  </message>
  <message>
   <source>Earlier searches (Alt+Down)</source>
   <translation>Frühere Suchen (Alt+Herunter)</translation>
  </message>
  <message>
   <source>Earned by</source>
   <translation>Gesammelt durch</translation>
  </message>
  <message>
   <source>Earned points are multiplied by this number: 1.5 gives half as many again.</source>
   <translation>Gesammelte Punkte werden mit dieser Zahl multipliziert: 1.5 gibt die Hälfte mehr.</translation>
  </message>
  <message>
   <source>Earning change</source>
   <translation>Änderung beim Sammeln</translation>
  </message>
  <message>
   <source>Earning kind</source>
   <translation>Art des Sammelns</translation>
  </message>
  <message>
   <source>Earning rule</source>
   <translation>Sammelregel</translation>
  </message>
  <message>
   <source>Earning rule text</source>
   <translation>Text der Sammelregel</translation>
  </message>
  <message>
   <source>Earning rules</source>
   <translation>Sammelregeln</translation>
  </message>
  <message>
   <source>Either of several values; tier:(gold or silver) is the same.</source>
   <translation>Einer von mehreren Werten; tier:(gold or silver) ist dasselbe.</translation>
  </message>
  <message>
   <source>Either side holds. It binds less than a blank, so a b or c is (a b) or c.</source>
   <translation>Eine der Seiten trifft zu. Bindet schwächer als ein Leerzeichen: a b or c ist (a b) or c.</translation>
  </message>
  <message>
   <source>Elasticsearch hit</source>
   <translation>Elasticsearch-Treffer</translation>
  </message>
  <message>
   <source>Empty</source>
   <comment>an operator of the query</comment>
   <translation>Leer</translation>
  </message>
  <message>
   <source>Empty log</source>
   <translation>Log leeren</translation>
  </message>
  <message>
   <source>Empty log…</source>
   <translation>Log leeren…</translation>
  </message>
  <message>
   <source>Empty the log? What stands in it cannot be brought back; the library is not touched.</source>
   <translation>Das Log leeren? Was darin steht, lässt sich nicht zurückholen; die Bibliothek bleibt unberührt.</translation>
  </message>
  <message>
   <source>English</source>
   <translation>Englisch</translation>
  </message>
  <message>
   <source>Enter key…</source>
   <translation>Schlüssel eingeben…</translation>
  </message>
  <message>
   <source>Envelope</source>
   <translation>Umschlag</translation>
  </message>
  <message>
   <source>Error</source>
   <comment>severity</comment>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>Error: {finding}</source>
   <translation>Fehler: {finding}</translation>
  </message>
  <message>
   <source>Errors only</source>
   <translation>Nur Fehler</translation>
  </message>
  <message>
   <source>Event</source>
   <translation>Ereignis</translation>
  </message>
  <message>
   <source>Event data</source>
   <translation>Daten des Ereignisses</translation>
  </message>
  <message>
   <source>Event facts</source>
   <translation>Angaben zum Ereignis</translation>
  </message>
  <message>
   <source>Event id</source>
   <translation>Ereignis-ID</translation>
  </message>
  <message>
   <source>Event time</source>
   <translation>Zeit des Ereignisses</translation>
  </message>
  <message>
   <source>Event type</source>
   <translation>Ereignistyp</translation>
  </message>
  <message>
   <source>EventBridge event</source>
   <translation>EventBridge-Ereignis</translation>
  </message>
  <message>
   <source>Events</source>
   <translation>Ereignisse</translation>
  </message>
  <message>
   <source>Events in the file</source>
   <translation>Ereignisse in der Datei</translation>
  </message>
  <message>
   <source>Events of the customer, latest first</source>
   <translation>Ereignisse des Kunden, das neueste zuerst</translation>
  </message>
  <message>
   <source>Events over time</source>
   <translation>Ereignisse im Zeitverlauf</translation>
  </message>
  <message>
   <source>Events over time. Drag to search in a stretch of time, turn the wheel to look closer, double-click for all of it. Hatched time is covered by no imported source: no event there does not mean that nothing happened.</source>
   <translation>Ereignisse im Lauf der Zeit. Ziehen Sie über einen Zeitraum, um darin zu suchen; das Mausrad zeigt ihn näher, ein Doppelklick alles. Schraffierte Zeit deckt keine importierte Quelle ab: Kein Ereignis heißt dort nicht, dass nichts geschah.</translation>
  </message>
  <message>
   <source>Events prove it, and nothing that was seen has ended it.</source>
   <translation>Ereignisse belegen es, und nichts, was zu sehen war, hat es beendet.</translation>
  </message>
  <message>
   <source>Events prove it.</source>
   <translation>Ereignisse belegen es.</translation>
  </message>
  <message>
   <source>Events that happened before</source>
   <translation>Ereignisse vor dem</translation>
  </message>
  <message>
   <source>Events that other imports brought too stay, with their other deliveries. Your files stay as they are, so the same files can be imported again.</source>
   <translation>Ereignisse, die auch andere Importe brachten, bleiben, mit ihren anderen Zustellungen. Ihre Dateien bleiben, wie sie sind; sie lassen sich also noch einmal importieren.</translation>
  </message>
  <message>
   <source>Events that say nothing of when they happened have no place in a history.</source>
   <translation>Ereignisse, die nicht sagen, wann sie geschahen, haben keinen Platz in einem Verlauf.</translation>
  </message>
  <message>
   <source>Events that tell of points, latest first</source>
   <translation>Ereignisse, die von Punkten handeln, das neueste zuerst</translation>
  </message>
  <message>
   <source>Events that the sender never sent, or that were not captured, cannot be seen here.</source>
   <translation>Ereignisse, die nie gesendet oder nicht mitgeschnitten wurden, sind hier nicht zu sehen.</translation>
  </message>
  <message>
   <source>Events that were asked for</source>
   <translation>Gewünschte Ereignisse</translation>
  </message>
  <message>
   <source>Events that were chosen</source>
   <translation>Ausgewählte Ereignisse</translation>
  </message>
  <message>
   <source>Events with fi&amp;ndings</source>
   <translation>Ereignisse mit &amp;Befunden</translation>
  </message>
  <message>
   <source>Events within</source>
   <translation>Ereignisse darin</translation>
  </message>
  <message>
   <source>Events {place}</source>
   <translation>Ereignisse {place}</translation>
  </message>
  <message>
   <source>Every record of every source is an event, or a further delivery of one.</source>
   <translation>Jeder Datensatz jeder Quelle ist ein Ereignis oder eine weitere Zustellung davon.</translation>
  </message>
  <message>
   <source>Every version of every tier, the highest first</source>
   <translation>Jede Fassung jeder Stufe, die höchste zuerst</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>Überall</translation>
  </message>
  <message>
   <source>Exactly</source>
   <comment>an operator of the query</comment>
   <translation>Genau</translation>
  </message>
  <message>
   <source>Examining histories ended unexpectedly. It goes on with the next start.</source>
   <translation>Das Prüfen der Verläufe endete unerwartet. Es geht beim nächsten Start weiter.</translation>
  </message>
  <message>
   <source>Examining histories · {percent} %</source>
   <translation>Verläufe werden geprüft · {percent} %</translation>
  </message>
  <message>
   <source>Excel takes {most} columns, and these are {count}. Choose fewer.</source>
   <translation>Excel nimmt {most} Spalten auf, und das sind {count}. Wählen Sie weniger.</translation>
  </message>
  <message>
   <source>Excel takes {most} rows, so there are {files} files, the last is {last}.</source>
   <translation>Excel nimmt {most} Zeilen auf, daher sind es {files} Dateien, die letzte ist {last}.</translation>
  </message>
  <message>
   <source>Excel takes {most} rows, so there are {sheets} sheets.</source>
   <translation>Excel nimmt {most} Zeilen auf, daher sind es {sheets} Blätter.</translation>
  </message>
  <message>
   <source>Excel workbook</source>
   <translation>Excel-Arbeitsmappe</translation>
  </message>
  <message>
   <source>Excel workbooks (*.xlsx)</source>
   <translation>Excel-Arbeitsmappen (*.xlsx)</translation>
  </message>
  <message>
   <source>Exclude</source>
   <translation>Ausschließen</translation>
  </message>
  <message>
   <source>Exclude a value, or no longer</source>
   <translation>Einen Wert ausschließen oder nicht mehr</translation>
  </message>
  <message>
   <source>Excludes what follows: a word, a field or parentheses; “not” is the same.</source>
   <translation>Schließt aus, was folgt: ein Wort, ein Feld oder eine Klammer; „not“ ist dasselbe.</translation>
  </message>
  <message>
   <source>Expired portions</source>
   <translation>Verfallene Posten</translation>
  </message>
  <message>
   <source>Expires</source>
   <translation>Läuft ab</translation>
  </message>
  <message>
   <source>Expiry by</source>
   <translation>Verfall nach</translation>
  </message>
  <message>
   <source>Expiry day</source>
   <translation>Tag des Verfalls</translation>
  </message>
  <message>
   <source>Expiry month</source>
   <translation>Monat des Verfalls</translation>
  </message>
  <message>
   <source>Explained</source>
   <translation>Erklärt</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Export &amp;history…</source>
   <translation>&amp;Verlauf exportieren…</translation>
  </message>
  <message>
   <source>Export all…</source>
   <translation>Alle exportieren…</translation>
  </message>
  <message>
   <source>Export cancelled; nothing was written.</source>
   <translation>Export abgebrochen; es wurde nichts geschrieben.</translation>
  </message>
  <message>
   <source>Export history</source>
   <translation>Verlauf exportieren</translation>
  </message>
  <message>
   <source>Export history…</source>
   <translation>Verlauf exportieren…</translation>
  </message>
  <message>
   <source>Export rejects</source>
   <translation>Abgewiesene Datensätze exportieren</translation>
  </message>
  <message>
   <source>Export this tier…</source>
   <translation>Diese Stufe exportieren…</translation>
  </message>
  <message>
   <source>Export tiers</source>
   <translation>Stufen exportieren</translation>
  </message>
  <message>
   <source>Export to</source>
   <translation>Exportieren nach</translation>
  </message>
  <message>
   <source>Export views</source>
   <translation>Ansichten exportieren</translation>
  </message>
  <message>
   <source>Export views…</source>
   <translation>Ansichten exportieren…</translation>
  </message>
  <message>
   <source>Exported to {file}.</source>
   <translation>Exportiert nach {file}.</translation>
  </message>
  <message>
   <source>Exporting to {file}</source>
   <translation>Export nach {file}</translation>
  </message>
  <message>
   <source>Exporting to {file}…</source>
   <translation>Export nach {file} läuft…</translation>
  </message>
  <message>
   <source>Exports, case files and pictures that were saved before are not known to the program.</source>
   <translation>Exporte, Fallakten und Bilder, die zuvor gespeichert wurden, kennt das Programm nicht.</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren…</translation>
  </message>
  <message>
   <source>Export… writes all of them.</source>
   <translation>„Exportieren…“ schreibt alle.</translation>
  </message>
  <message>
   <source>Extra time</source>
   <translation>Zusätzliche Zeit</translation>
  </message>
  <message>
   <source>FILE</source>
   <translation>DATEI</translation>
  </message>
  <message>
   <source>FIXED: always the same number of points. PROPORTIONAL: in proportion to something, such as the order's amount.</source>
   <translation>FIXED: immer dieselbe Anzahl von Punkten. PROPORTIONAL: im Verhältnis zu etwas, etwa zum Betrag der Bestellung.</translation>
  </message>
  <message>
   <source>Facets</source>
   <translation>Facetten</translation>
  </message>
  <message>
   <source>Facts about the event itself, the same in every delivery of it.</source>
   <translation>Angaben zum Ereignis selbst, in jeder Zustellung dieselben.</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>Fehlgeschlagen</translation>
  </message>
  <message>
   <source>Failed rollbacks</source>
   <translation>Fehlgeschlagene Rücknahmen</translation>
  </message>
  <message>
   <source>February</source>
   <comment>a whole month</comment>
   <translation>Februar</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Feld</translation>
  </message>
  <message>
   <source>Field</source>
   <comment>an operator of the query</comment>
   <translation>Feld</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Felder</translation>
  </message>
  <message>
   <source>Fields that your company defined for campaigns.</source>
   <translation>Felder, die Ihr Unternehmen für Kampagnen festgelegt hat.</translation>
  </message>
  <message>
   <source>Fields that your company defined for cards.</source>
   <translation>Felder, die Ihr Unternehmen für Karten festgelegt hat.</translation>
  </message>
  <message>
   <source>Fields that your company defined for customers.</source>
   <translation>Felder, die Ihr Unternehmen für Kunden festgelegt hat.</translation>
  </message>
  <message>
   <source>Fields that your company defined for earning rules.</source>
   <translation>Felder, die Ihr Unternehmen für Sammelregeln festgelegt hat.</translation>
  </message>
  <message>
   <source>Fields that your company defined for orders.</source>
   <translation>Felder, die Ihr Unternehmen für Bestellungen festgelegt hat.</translation>
  </message>
  <message>
   <source>Fields that your company defined for publications.</source>
   <translation>Felder, die Ihr Unternehmen für Ausgaben festgelegt hat.</translation>
  </message>
  <message>
   <source>Fields that your company defined for rewards.</source>
   <translation>Felder, die Ihr Unternehmen für Prämien festgelegt hat.</translation>
  </message>
  <message>
   <source>Fields that your company defined for tiers.</source>
   <translation>Felder, die Ihr Unternehmen für Stufen festgelegt hat.</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>File name too long</source>
   <translation>Dateiname zu lang</translation>
  </message>
  <message>
   <source>File to write</source>
   <translation>Zu schreibende Datei</translation>
  </message>
  <message>
   <source>File too large</source>
   <translation>Datei zu groß</translation>
  </message>
  <message>
   <source>Files and whole folders; they are read, never changed.</source>
   <translation>Dateien und ganze Ordner; sie werden gelesen, nie geändert.</translation>
  </message>
  <message>
   <source>Files beside the library: {files}</source>
   <translation>Dateien neben der Bibliothek: {files}</translation>
  </message>
  <message>
   <source>Filter by this value</source>
   <translation>Nach diesem Wert filtern</translation>
  </message>
  <message>
   <source>Filter that finds them</source>
   <translation>Filter, der sie findet</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>Einen Befehl suchen</translation>
  </message>
  <message>
   <source>Find a customer</source>
   <translation>Einen Kunden suchen</translation>
  </message>
  <message>
   <source>Find a customer by any id, e-mail or name, past ones too</source>
   <translation>Einen Kunden nach ID, E-Mail oder Namen suchen, auch nach früheren</translation>
  </message>
  <message>
   <source>Find a field</source>
   <translation>Feld suchen</translation>
  </message>
  <message>
   <source>Find a key or what it does</source>
   <translation>Eine Taste finden oder was sie tut</translation>
  </message>
  <message>
   <source>Find a shortcut</source>
   <translation>Ein Tastenkürzel finden</translation>
  </message>
  <message>
   <source>Find a time zone</source>
   <translation>Eine Zeitzone finden</translation>
  </message>
  <message>
   <source>Find in JSON</source>
   <translation>Im JSON suchen</translation>
  </message>
  <message>
   <source>Find in details</source>
   <translation>In Details suchen</translation>
  </message>
  <message>
   <source>Find in the JSON, while it has the keyboard</source>
   <translation>Im JSON suchen, solange es die Tastatur hat</translation>
  </message>
  <message>
   <source>Find in this help</source>
   <translation>In dieser Hilfe suchen</translation>
  </message>
  <message>
   <source>Find in this page</source>
   <translation>Auf dieser Seite suchen</translation>
  </message>
  <message>
   <source>Find in {facet}</source>
   <translation>In {facet} suchen</translation>
  </message>
  <message>
   <source>Finding</source>
   <translation>Befund</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Befunde</translation>
  </message>
  <message>
   <source>Findings in the customer's history</source>
   <translation>Befunde im Verlauf des Kunden</translation>
  </message>
  <message>
   <source>Findings:</source>
   <translation>Befunde:</translation>
  </message>
  <message>
   <source>First event</source>
   <translation>Erstes Ereignis</translation>
  </message>
  <message>
   <source>First line of the address.</source>
   <translation>Erste Zeile der Adresse.</translation>
  </message>
  <message>
   <source>First questions</source>
   <translation>Erste Fragen</translation>
  </message>
  <message>
   <source>First seen</source>
   <translation>Zuerst gesehen</translation>
  </message>
  <message>
   <source>Fit to the rows</source>
   <translation>An die Zeilen anpassen</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>Folders</source>
   <comment>diagnostics</comment>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>Follow a &amp;log…</source>
   <translation>Einem &amp;Log folgen…</translation>
  </message>
  <message>
   <source>Follow a log</source>
   <translation>Einem Log folgen</translation>
  </message>
  <message>
   <source>Follow a log…</source>
   <translation>Einem Log folgen…</translation>
  </message>
  <message>
   <source>Follow again</source>
   <translation>Wieder folgen</translation>
  </message>
  <message>
   <source>Following {log} ended unexpectedly. What was read so far is kept.</source>
   <translation>Das Folgen von {log} endete unerwartet. Was bis dahin gelesen wurde, bleibt erhalten.</translation>
  </message>
  <message>
   <source>Following {name}</source>
   <translation>Folgt {name}</translation>
  </message>
  <message>
   <source>For every</source>
   <translation>Für je</translation>
  </message>
  <message>
   <source>For how long a card is valid after it was handed out, such as P24D (24 days).</source>
   <translation>Wie lange eine Karte nach ihrer Ausgabe gültig ist, etwa P24D (24 Tage).</translation>
  </message>
  <message>
   <source>For how long and how often within its dates the campaign is valid, for example two days every week.</source>
   <translation>Wie lange und wie oft innerhalb ihrer Daten die Kampagne gültig ist, etwa zwei Tage jede Woche.</translation>
  </message>
  <message>
   <source>For how long and how often within its dates the card is valid.</source>
   <translation>Wie lange und wie oft innerhalb ihrer Daten die Karte gültig ist.</translation>
  </message>
  <message>
   <source>For programs: a spreadsheet may run its values as formulas.</source>
   <translation>Für Programme: Ein Tabellenprogramm könnte Werte als Formeln ausführen.</translation>
  </message>
  <message>
   <source>For&amp;gotten customers…</source>
   <translation>Ver&amp;gessene Kunden…</translation>
  </message>
  <message>
   <source>Forget a customer</source>
   <translation>Kunden vergessen</translation>
  </message>
  <message>
   <source>Forget for good</source>
   <translation>Endgültig vergessen</translation>
  </message>
  <message>
   <source>Forget history</source>
   <translation>Frühere Suchen vergessen</translation>
  </message>
  <message>
   <source>Forget key</source>
   <translation>Schlüssel vergessen</translation>
  </message>
  <message>
   <source>Forget this customer…</source>
   <translation>Diesen Kunden vergessen…</translation>
  </message>
  <message>
   <source>Forget {customer} for good?</source>
   <translation>{customer} endgültig vergessen?</translation>
  </message>
  <message>
   <source>Forgetting</source>
   <translation>Wird vergessen</translation>
  </message>
  <message>
   <source>Forget…</source>
   <translation>Vergessen…</translation>
  </message>
  <message>
   <source>Forgotten</source>
   <translation>Vergessen</translation>
  </message>
  <message>
   <source>Forgotten at {time}: {what}.</source>
   <translation>Vergessen am {time}: {what}.</translation>
  </message>
  <message>
   <source>Forgotten customers</source>
   <translation>Vergessene Kunden</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Format</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Vorwärts</translation>
  </message>
  <message>
   <source>Free text and notes</source>
   <translation>Freitext und Notizen</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>From (settings)</source>
   <translation>Von (Einstellungen)</translation>
  </message>
  <message>
   <source>From a to b, both included; either may be left out.</source>
   <translation>Von a bis b, beides eingeschlossen; eines davon darf fehlen.</translation>
  </message>
  <message>
   <source>From after</source>
   <translation>Von, nach</translation>
  </message>
  <message>
   <source>From card</source>
   <translation>Von Karte</translation>
  </message>
  <message>
   <source>From that time on: after:2024-07-01, after:2024-07, after:-7d.</source>
   <translation>Von dieser Zeit an: after:2024-07-01, after:2024-07, after:-7d.</translation>
  </message>
  <message>
   <source>From the next window on, everything is in this language: {language}.</source>
   <translation>Ab dem nächsten Fenster ist alles in dieser Sprache: {language}.</translation>
  </message>
  <message>
   <source>From when the campaign runs; empty means from its creation.</source>
   <translation>Ab wann die Kampagne läuft; leer heißt, seit sie angelegt wurde.</translation>
  </message>
  <message>
   <source>From when the card can be used; empty means at once.</source>
   <translation>Ab wann die Karte benutzt werden kann; leer heißt sofort.</translation>
  </message>
  <message>
   <source>From when the rule gives points; empty means at once.</source>
   <translation>Ab wann die Regel Punkte gibt; leer heißt sofort.</translation>
  </message>
  <message>
   <source>From {start} until {end}</source>
   <translation>Vom {start} bis zum {end}</translation>
  </message>
  <message>
   <source>From {time} on</source>
   <translation>Ab dem {time}</translation>
  </message>
  <message>
   <source>German</source>
   <translation>Deutsch</translation>
  </message>
  <message>
   <source>Gift</source>
   <translation>Geschenk</translation>
  </message>
  <message>
   <source>Gift amount left</source>
   <translation>Restliches Geschenkguthaben</translation>
  </message>
  <message>
   <source>Gift amount spent</source>
   <translation>Ausgegebenes Geschenkguthaben</translation>
  </message>
  <message>
   <source>Gift card settings; empty for a loyalty card.</source>
   <translation>Einstellungen der Geschenkkarte; bei einer Treuekarte leer.</translation>
  </message>
  <message>
   <source>Gift card settings; empty in a loyalty campaign.</source>
   <translation>Einstellungen der Geschenkkarte; in einer Treuekampagne leer.</translation>
  </message>
  <message>
   <source>Gift cards</source>
   <translation>Geschenkkarten</translation>
  </message>
  <message>
   <source>Give it a star</source>
   <translation>Einen Stern geben</translation>
  </message>
  <message>
   <source>Give the secret key of the project to check signatures, or forget it.</source>
   <translation>Den geheimen Schlüssel des Projekts angeben, um Signaturen zu prüfen, oder ihn vergessen.</translation>
  </message>
  <message>
   <source>Give the view its star, or take it away</source>
   <translation>Der Ansicht ihren Stern geben oder nehmen</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Los</translation>
  </message>
  <message>
   <source>Go back or forward</source>
   <translation>Zurück oder vorwärts</translation>
  </message>
  <message>
   <source>Go back to the table</source>
   <translation>Zurück zur Tabelle</translation>
  </message>
  <message>
   <source>Go on where you were</source>
   <translation>Weitermachen, wo Sie waren</translation>
  </message>
  <message>
   <source>Go to &amp;time…</source>
   <translation>Zu einem Zei&amp;tpunkt…</translation>
  </message>
  <message>
   <source>Go to the bar beside</source>
   <translation>Zum Balken daneben</translation>
  </message>
  <message>
   <source>Go to the campaign above or below</source>
   <translation>Zur Kampagne darüber oder darunter</translation>
  </message>
  <message>
   <source>Go to the event before, or to the next</source>
   <translation>Zum vorherigen oder nächsten Ereignis</translation>
  </message>
  <message>
   <source>Go to the event in the table</source>
   <translation>Zum Ereignis in der Tabelle</translation>
  </message>
  <message>
   <source>Go to the field above</source>
   <translation>Zum Feld darüber</translation>
  </message>
  <message>
   <source>Go to the first or the last event</source>
   <translation>Zum ersten oder letzten Ereignis</translation>
  </message>
  <message>
   <source>Go to the next or the previous control</source>
   <translation>Zum nächsten oder vorherigen Bedienelement</translation>
  </message>
  <message>
   <source>Go to the next or the previous place that was found</source>
   <translation>Zur nächsten oder vorherigen Fundstelle</translation>
  </message>
  <message>
   <source>Go to this event</source>
   <translation>Zu diesem Ereignis gehen</translation>
  </message>
  <message>
   <source>Go to time</source>
   <translation>Zu einem Zeitpunkt gehen</translation>
  </message>
  <message>
   <source>Goes on</source>
   <translation>Dauert an</translation>
  </message>
  <message>
   <source>Google Cloud log</source>
   <translation>Google-Cloud-Log</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <source>Growth</source>
   <translation>Zuwachs</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>Anleitung</translation>
  </message>
  <message>
   <source>HAR archive</source>
   <translation>HAR-Archiv</translation>
  </message>
  <message>
   <source>HTTP message</source>
   <translation>HTTP-Nachricht</translation>
  </message>
  <message>
   <source>Handed out</source>
   <translation>Ausgegeben</translation>
  </message>
  <message>
   <source>Handed out by</source>
   <translation>Ausgegeben über</translation>
  </message>
  <message>
   <source>Handing out</source>
   <translation>Ausgabe</translation>
  </message>
  <message>
   <source>Happened</source>
   <translation>Geschehen</translation>
  </message>
  <message>
   <source>Has</source>
   <translation>Hat</translation>
  </message>
  <message>
   <source>Hidden characters</source>
   <translation>Verborgene Zeichen</translation>
  </message>
  <message>
   <source>Hide what is equal</source>
   <translation>Gleiches ausblenden</translation>
  </message>
  <message>
   <source>Histories are being examined. What is found appears here by and by.</source>
   <translation>Die Verläufe werden geprüft. Was gefunden wird, erscheint hier nach und nach.</translation>
  </message>
  <message>
   <source>Histories were not examined</source>
   <translation>Verläufe wurden nicht geprüft</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>History as JSON</source>
   <translation>Verlauf als JSON</translation>
  </message>
  <message>
   <source>History as a list</source>
   <translation>Verlauf als Liste</translation>
  </message>
  <message>
   <source>Hold together what belongs together.</source>
   <translation>Halten zusammen, was zusammengehört.</translation>
  </message>
  <message>
   <source>Holes and overlaps</source>
   <translation>Lücken und Überschneidungen</translation>
  </message>
  <message>
   <source>How</source>
   <translation>Wie</translation>
  </message>
  <message>
   <source>How a card or code came to the customer.</source>
   <translation>Wie eine Karte oder ein Code zum Kunden kam.</translation>
  </message>
  <message>
   <source>How bad</source>
   <translation>Schweregrad</translation>
  </message>
  <message>
   <source>How customers qualify for tiers and how long they keep them. Only campaign events carry these rules; tier events do not.</source>
   <translation>Wie Kunden sich für Stufen qualifizieren und wie lange sie diese behalten. Nur Kampagnenereignisse enthalten diese Regeln, Stufenereignisse nicht.</translation>
  </message>
  <message>
   <source>How it is</source>
   <translation>Wie es ist</translation>
  </message>
  <message>
   <source>How it is known</source>
   <translation>Woher bekannt</translation>
  </message>
  <message>
   <source>How it is known what happened: envelope, heading, file_name, inferred, user, or undecided.</source>
   <translation>Woher bekannt ist, was geschah: envelope, heading, file_name, inferred, user oder undecided.</translation>
  </message>
  <message>
   <source>How it is known what kind of event this is.</source>
   <translation>Woher bekannt ist, was für ein Ereignis das ist.</translation>
  </message>
  <message>
   <source>How large the portion was.</source>
   <translation>Wie groß der Posten war.</translation>
  </message>
  <message>
   <source>How long</source>
   <translation>Wie lange</translation>
  </message>
  <message>
   <source>How long this customer keeps this tier. The usual tier webhooks do not carry it.</source>
   <translation>Wie lange dieser Kunde diese Stufe behält. Die üblichen Stufen-Webhooks enthalten es nicht.</translation>
  </message>
  <message>
   <source>How many cards the campaign had.</source>
   <translation>Wie viele Karten die Kampagne hatte.</translation>
  </message>
  <message>
   <source>How many characters a code has.</source>
   <translation>Wie viele Zeichen ein Code hat.</translation>
  </message>
  <message>
   <source>How many customers this one brought to the campaign.</source>
   <translation>Wie viele Kunden dieser für die Kampagne geworben hat.</translation>
  </message>
  <message>
   <source>How many customers this one brought.</source>
   <translation>Wie viele Kunden dieser geworben hat.</translation>
  </message>
  <message>
   <source>How many customers this one referred.</source>
   <translation>Wie viele Kunden dieser geworben hat, als Empfehlungen.</translation>
  </message>
  <message>
   <source>How many different codes the form must allow.</source>
   <translation>Wie viele verschiedene Codes die Form zulassen muss.</translation>
  </message>
  <message>
   <source>How many each day</source>
   <translation>Wie viele an jedem Tag</translation>
  </message>
  <message>
   <source>How many events the search finds, and its terms as chips: click one to lift it. Chips, facets, histogram, menus and the search box edit one and the same search.</source>
   <translation>Wie viele Ereignisse die Suche findet, und ihre Bedingungen einzeln: Ein Klick hebt eine auf. Bedingungen, Facetten, Histogramm, Menüs und Suchfeld ändern ein und dieselbe Suche.</translation>
  </message>
  <message>
   <source>How many items there were in all when the list was fetched.</source>
   <translation>Wie viele Einträge es insgesamt gab, als die Liste abgerufen wurde.</translation>
  </message>
  <message>
   <source>How many orders the customer placed.</source>
   <translation>Wie viele Bestellungen der Kunde aufgegeben hat.</translation>
  </message>
  <message>
   <source>How many pieces of the reward there are; empty means without limit.</source>
   <translation>Wie viele Stück der Prämie es gibt; leer heißt ohne Grenze.</translation>
  </message>
  <message>
   <source>How many pieces there were before any were added for free.</source>
   <translation>Wie viele Stück es waren, bevor welche umsonst hinzukamen.</translation>
  </message>
  <message>
   <source>How many points an order earns.</source>
   <translation>Wie viele Punkte eine Bestellung bringt.</translation>
  </message>
  <message>
   <source>How many points are promised. They do not count for a tier until they are activated.</source>
   <translation>Wie viele Punkte zugesagt sind. Sie zählen erst für eine Stufe, wenn sie freigegeben sind.</translation>
  </message>
  <message>
   <source>How many points expire on the next expiry day.</source>
   <translation>Wie viele Punkte am nächsten Tag des Verfalls verfallen.</translation>
  </message>
  <message>
   <source>How many points the portion held.</source>
   <translation>Wie viele Punkte der Posten enthielt.</translation>
  </message>
  <message>
   <source>How many points the rule gives.</source>
   <translation>Wie viele Punkte die Regel gibt.</translation>
  </message>
  <message>
   <source>How many points which amount earns.</source>
   <translation>Wie viele Punkte welcher Betrag bringt.</translation>
  </message>
  <message>
   <source>How many redemptions there were.</source>
   <translation>Wie viele Einlösungen es gab.</translation>
  </message>
  <message>
   <source>How many referrals the customer made.</source>
   <translation>Wie viele Empfehlungen der Kunde gemacht hat.</translation>
  </message>
  <message>
   <source>How many were ordered.</source>
   <translation>Wie viele bestellt wurden.</translation>
  </message>
  <message>
   <source>How members of this tier earn differently. The keys are ids of earning rules (ern_…).</source>
   <translation>Wie Mitglieder dieser Stufe anders sammeln. Die Schlüssel sind IDs von Sammelregeln (ern_…).</translation>
  </message>
  <message>
   <source>How new cards of this campaign are made. It is not the customer's own card.</source>
   <translation>Wie neue Karten dieser Kampagne entstehen. Es ist nicht die eigene Karte des Kunden.</translation>
  </message>
  <message>
   <source>How often a card may be used; empty means without limit.</source>
   <translation>Wie oft eine Karte benutzt werden darf; leer heißt ohne Grenze.</translation>
  </message>
  <message>
   <source>How often a card of this campaign may be used.</source>
   <translation>Wie oft eine Karte dieser Kampagne benutzt werden darf.</translation>
  </message>
  <message>
   <source>How often and to whom the card was handed out.</source>
   <translation>Wie oft und an wen die Karte ausgegeben wurde.</translation>
  </message>
  <message>
   <source>How often it was used; 0 in a template.</source>
   <translation>Wie oft sie benutzt wurde; in einer Vorlage 0.</translation>
  </message>
  <message>
   <source>How often the card may be used; empty means without limit.</source>
   <translation>Wie oft die Karte benutzt werden darf; leer heißt ohne Grenze.</translation>
  </message>
  <message>
   <source>How often the card was used and may be used.</source>
   <translation>Wie oft die Karte benutzt wurde und benutzt werden darf.</translation>
  </message>
  <message>
   <source>How often the card was used.</source>
   <translation>Wie oft die Karte benutzt wurde.</translation>
  </message>
  <message>
   <source>How often the customer used vouchers and rewards.</source>
   <translation>Wie oft der Kunde Gutscheine und Prämien benutzt hat.</translation>
  </message>
  <message>
   <source>How often the event arrived.</source>
   <translation>Wie oft das Ereignis ankam.</translation>
  </message>
  <message>
   <source>How often the event arrived: deliveries:2 or deliveries:&gt;1.</source>
   <translation>Wie oft das Ereignis ankam: deliveries:2 oder deliveries:&gt;1.</translation>
  </message>
  <message>
   <source>How often the reward was taken.</source>
   <translation>Wie oft die Prämie genommen wurde.</translation>
  </message>
  <message>
   <source>How sure</source>
   <translation>Wie sicher</translation>
  </message>
  <message>
   <source>How sure: {what}.</source>
   <translation>Wie sicher: {what}.</translation>
  </message>
  <message>
   <source>How the codes of new cards are made.</source>
   <translation>Wie die Codes neuer Karten entstehen.</translation>
  </message>
  <message>
   <source>How the end of a tier is moved, for example to the end of the month or of the year.</source>
   <translation>Wie das Ende einer Stufe verschoben wird, etwa auf das Ende des Monats oder des Jahres.</translation>
  </message>
  <message>
   <source>How the expiry day is moved, for example to the end of the month.</source>
   <translation>Wie der Tag des Verfalls verschoben wird, etwa auf das Ende des Monats.</translation>
  </message>
  <message>
   <source>How the file was made: the query, the time, the zone, counts and digests</source>
   <translation>Wie die Datei entstand: Suche, Zeitpunkt, Zeitzone, Anzahlen und Prüfsummen</translation>
  </message>
  <message>
   <source>How this file was made</source>
   <translation>Wie diese Datei entstand</translation>
  </message>
  <message>
   <source>How this rule differs for members of the tier.</source>
   <translation>Worin diese Regel für Mitglieder der Stufe anders ist.</translation>
  </message>
  <message>
   <source>How to write it</source>
   <translation>So wird es geschrieben</translation>
  </message>
  <message>
   <source>Huge number</source>
   <translation>Riesige Zahl</translation>
  </message>
  <message>
   <source>I know that this cannot be undone</source>
   <translation>Ich weiß, dass das nicht rückgängig zu machen ist</translation>
  </message>
  <message>
   <source>IMMEDIATE: at once. NEXT_PERIOD: when the next period begins.</source>
   <translation>IMMEDIATE: sofort. NEXT_PERIOD: wenn der nächste Zeitraum beginnt.</translation>
  </message>
  <message>
   <source>Id</source>
   <translation>ID</translation>
  </message>
  <message>
   <source>Id of a condition that must hold for points to be given; empty if there is none.</source>
   <translation>ID einer Bedingung, die erfüllt sein muss, damit es Punkte gibt; leer, wenn es keine gibt.</translation>
  </message>
  <message>
   <source>Id of another time</source>
   <translation>ID aus anderer Zeit</translation>
  </message>
  <message>
   <source>Id of the card's category.</source>
   <translation>ID der Kategorie der Karte.</translation>
  </message>
  <message>
   <source>Id of the category the campaign belongs to.</source>
   <translation>ID der Kategorie, zu der die Kampagne gehört.</translation>
  </message>
  <message>
   <source>Id of the customer who holds the card.</source>
   <translation>ID des Kunden, dem die Karte gehört.</translation>
  </message>
  <message>
   <source>Id of the dashboard user who caused the event. Names are not sent.</source>
   <translation>ID der Person im Dashboard, die das Ereignis ausgelöst hat. Namen werden nicht gesendet.</translation>
  </message>
  <message>
   <source>Id of the distribution (distr_…) or of the project webhook (wh_…) that sent this.</source>
   <translation>ID der Distribution (distr_…) oder des Projekt-Webhooks (wh_…), die dies gesendet haben.</translation>
  </message>
  <message>
   <source>Id of the event that caused the change.</source>
   <translation>ID des Ereignisses, das die Änderung ausgelöst hat.</translation>
  </message>
  <message>
   <source>Id of the kind of event that your company defined.</source>
   <translation>ID der Art von Ereignis, die Ihr Unternehmen festgelegt hat.</translation>
  </message>
  <message>
   <source>Id of the object the event is about; for customer events the customer's id. It stays even where data was redesigned.</source>
   <translation>ID des Objekts, um das es geht; bei Kundenereignissen die des Kunden. Sie bleibt auch dort, wo die Daten umgestaltet wurden.</translation>
  </message>
  <message>
   <source>Id of the request that caused the event. Events with the same group id have one common cause.</source>
   <translation>ID der Anfrage, die das Ereignis ausgelöst hat. Ereignisse mit derselben Gruppen-ID haben eine gemeinsame Ursache.</translation>
  </message>
  <message>
   <source>Id of the rule that gave the points (ern_…).</source>
   <translation>ID der Regel, die die Punkte gab (ern_…).</translation>
  </message>
  <message>
   <source>Id of the rule that gave the points.</source>
   <translation>ID der Regel, die die Punkte gab.</translation>
  </message>
  <message>
   <source>Id of the rule that promised the points.</source>
   <translation>ID der Regel, die die Punkte zusagte.</translation>
  </message>
  <message>
   <source>Id of the tier the customer was in at that time: evidence beside the tier events.</source>
   <translation>ID der damaligen Stufe des Kunden: ein Beleg neben den Stufenereignissen.</translation>
  </message>
  <message>
   <source>Id: {value}</source>
   <translation>ID: {value}</translation>
  </message>
  <message>
   <source>Id: {value} (earlier: {others})</source>
   <translation>ID: {value} (früher: {others})</translation>
  </message>
  <message>
   <source>Identifies the campaign (camp_…). Names can change or repeat, the id does not.</source>
   <translation>Kennzeichnet die Kampagne (camp_…). Namen können sich ändern oder wiederholen, die ID nicht.</translation>
  </message>
  <message>
   <source>Identifies the card (v_…). Old loyalty addresses call it the member id.</source>
   <translation>Kennzeichnet die Karte (v_…). Alte Loyalty-Adressen nennen sie die Mitglieds-ID.</translation>
  </message>
  <message>
   <source>Identifies the customer in this project (cust_…). The same person has another id in another project, or after being deleted and created again.</source>
   <translation>Kennzeichnet den Kunden in diesem Projekt (cust_…). Dieselbe Person hat in einem anderen Projekt, oder nachdem sie gelöscht und neu angelegt wurde, eine andere ID.</translation>
  </message>
  <message>
   <source>Identifies the entry (vtx_…).</source>
   <translation>Kennzeichnet den Eintrag (vtx_…).</translation>
  </message>
  <message>
   <source>Identifies the event (evcus_…). Retries and further distributions of the same event carry the same id, so copies are recognised by it.</source>
   <translation>Kennzeichnet das Ereignis (evcus_…). Wiederholungen und weitere Distributionen desselben Ereignisses tragen dieselbe ID; daran werden Kopien erkannt.</translation>
  </message>
  <message>
   <source>Identifies the handing out of a card or code (pub_…).</source>
   <translation>Kennzeichnet die Ausgabe einer Karte oder eines Codes (pub_…).</translation>
  </message>
  <message>
   <source>Identifies the line of the order.</source>
   <translation>Kennzeichnet die Position der Bestellung.</translation>
  </message>
  <message>
   <source>Identifies the portion of points.</source>
   <translation>Kennzeichnet den Posten von Punkten.</translation>
  </message>
  <message>
   <source>Identifies the reward (rew_…).</source>
   <translation>Kennzeichnet die Prämie (rew_…).</translation>
  </message>
  <message>
   <source>Identifies the segment (seg_…).</source>
   <translation>Kennzeichnet das Segment (seg_…).</translation>
  </message>
  <message>
   <source>Identifies the tier (ltr_…). Tier names repeat in other campaigns; the id does not.</source>
   <translation>Kennzeichnet die Stufe (ltr_…). Namen von Stufen wiederholen sich in anderen Kampagnen, die ID nicht.</translation>
  </message>
  <message>
   <source>Identifies these pending points (lopp_…). The time inside this id is the day they become usable, not when they were made.</source>
   <translation>Kennzeichnet diese vorgemerkten Punkte (lopp_…). Die Zeit in dieser ID ist der Tag, an dem sie nutzbar werden, nicht der, an dem sie entstanden.</translation>
  </message>
  <message>
   <source>Identifies this webhook send-out (whs_…), not the event: a retry or a second distribution has another one. In an activity list it is the event's own id.</source>
   <translation>Kennzeichnet diese Aussendung des Webhooks (whs_…), nicht das Ereignis: Eine Wiederholung oder eine zweite Distribution hat eine andere. In einer Aktivitätsliste ist es die eigene ID des Ereignisses.</translation>
  </message>
  <message>
   <source>Identity</source>
   <translation>Identität</translation>
  </message>
  <message>
   <source>Ids stay as they are, times are real dates.</source>
   <translation>IDs bleiben unverändert, Zeiten sind echte Datumswerte.</translation>
  </message>
  <message>
   <source>Import cancelled. What was read so far is kept; import the same files again to go on.</source>
   <translation>Import abgebrochen. Was bis dahin gelesen wurde, bleibt erhalten; importieren Sie dieselben Dateien noch einmal, um weiterzumachen.</translation>
  </message>
  <message>
   <source>Import views</source>
   <translation>Ansichten importieren</translation>
  </message>
  <message>
   <source>Import views…</source>
   <translation>Ansichten importieren…</translation>
  </message>
  <message>
   <source>Import {number} of {what}</source>
   <translation>Import {number}: {what}</translation>
  </message>
  <message>
   <source>Imported {what} from {source}.</source>
   <translation>Aus {source} importiert: {what}.</translation>
  </message>
  <message>
   <source>Importing {source}</source>
   <translation>Import von {source}</translation>
  </message>
  <message>
   <source>Imports</source>
   <translation>Importe</translation>
  </message>
  <message>
   <source>Imports, latest first</source>
   <translation>Importe, neueste zuerst</translation>
  </message>
  <message>
   <source>Imports…</source>
   <translation>Importe…</translation>
  </message>
  <message>
   <source>Impossible time</source>
   <translation>Unmögliche Zeit</translation>
  </message>
  <message>
   <source>In Details</source>
   <translation>In Details</translation>
  </message>
  <message>
   <source>In a distribution webhook this is whatever was typed as the event name, so it may be anything; the true type is event.type. In a project webhook or an activity list it is the true type.</source>
   <translation>Im Webhook einer Distribution steht hier, was als Name des Ereignisses eingegeben wurde, also irgendetwas; der wahre Typ ist event.type. Im Webhook eines Projekts und in einer Aktivitätsliste ist es der wahre Typ.</translation>
  </message>
  <message>
   <source>In a webhook: when the send-out was created. In a bare tier event: when the event happened, in UTC.</source>
   <translation>In einem Webhook: wann die Aussendung entstand. In einem Stufenereignis ohne Umschlag: wann das Ereignis geschah, in UTC.</translation>
  </message>
  <message>
   <source>In an activity list the event's own data lies one level deeper than in a webhook.</source>
   <translation>In einer Aktivitätsliste liegen die eigenen Daten des Ereignisses eine Ebene tiefer als in einem Webhook.</translation>
  </message>
  <message>
   <source>In an activity list: id of the request that caused the event.</source>
   <translation>In einer Aktivitätsliste: ID der Anfrage, die das Ereignis ausgelöst hat.</translation>
  </message>
  <message>
   <source>In an activity list: who or what caused the event.</source>
   <translation>In einer Aktivitätsliste: wer oder was das Ereignis ausgelöst hat.</translation>
  </message>
  <message>
   <source>In an expiry event: how many points expired, as a positive number.</source>
   <translation>In einem Ereignis des Verfalls: wie viele Punkte verfielen, als positive Zahl.</translation>
  </message>
  <message>
   <source>In no tier since {time}, when {tier} was left.</source>
   <translation>In keiner Stufe seit dem {time}, als {tier} verlassen wurde.</translation>
  </message>
  <message>
   <source>In the archive</source>
   <translation>Im Archiv</translation>
  </message>
  <message>
   <source>In the columns of an export</source>
   <translation>In den Spalten eines Exports</translation>
  </message>
  <message>
   <source>In the details</source>
   <translation>In den Details</translation>
  </message>
  <message>
   <source>In the facets</source>
   <translation>In den Facetten</translation>
  </message>
  <message>
   <source>In the histogram</source>
   <translation>Im Histogramm</translation>
  </message>
  <message>
   <source>In the history</source>
   <translation>Im Verlauf</translation>
  </message>
  <message>
   <source>In the library {path}</source>
   <translation>In der Bibliothek {path}</translation>
  </message>
  <message numerus="yes">
   <source>In the same request or within {time} of it: {n} more events.</source>
   <translation>
    <numerusform>In derselben Anfrage oder höchstens {time} entfernt: {n} weiteres Ereignis.</numerusform>
    <numerusform>In derselben Anfrage oder höchstens {time} entfernt: {n} weitere Ereignisse.</numerusform>
   </translation>
  </message>
  <message>
   <source>In the saved views</source>
   <translation>In den gespeicherten Ansichten</translation>
  </message>
  <message>
   <source>In the search box</source>
   <translation>Im Suchfeld</translation>
  </message>
  <message>
   <source>In the table</source>
   <translation>In der Tabelle</translation>
  </message>
  <message>
   <source>In this delivery</source>
   <translation>In dieser Zustellung</translation>
  </message>
  <message>
   <source>In webhooks of the form before 2024, the id of the send-out; id is then the event's.</source>
   <translation>In Webhooks der Form vor 2024 die ID der Aussendung; id ist dann die des Ereignisses.</translation>
  </message>
  <message>
   <source>In webhooks of the form before 2024, where the event came from.</source>
   <translation>In Webhooks der Form vor 2024: woher das Ereignis kam.</translation>
  </message>
  <message>
   <source>In words</source>
   <translation>In Worten</translation>
  </message>
  <message>
   <source>In {tier}, since some time after {time} ({sure}).</source>
   <translation>In {tier} seit irgendwann nach dem {time} ({sure}).</translation>
  </message>
  <message>
   <source>In {tier}, since when is not known ({sure}).</source>
   <translation>In {tier}, seit wann, ist nicht bekannt ({sure}).</translation>
  </message>
  <message>
   <source>In {tier}, since {time} ({sure}).</source>
   <translation>In {tier} seit dem {time} ({sure}).</translation>
  </message>
  <message>
   <source>Include</source>
   <translation>Einschließen</translation>
  </message>
  <message>
   <source>Include a value, or leave it out again</source>
   <translation>Einen Wert einschließen oder wieder weglassen</translation>
  </message>
  <message>
   <source>Input/output error</source>
   <translation>Ein-/Ausgabefehler</translation>
  </message>
  <message>
   <source>Is</source>
   <translation>Ist</translation>
  </message>
  <message>
   <source>Is a directory</source>
   <translation>es ist ein Ordner</translation>
  </message>
  <message>
   <source>It brought {what}; they go.</source>
   <translation>Entfernt wird, was er brachte: {what}.</translation>
  </message>
  <message>
   <source>It happened {time} after midnight ({zone}); the vendor recalculates tiers each night at midnight of the project's time zone, which events do not hold.</source>
   <translation>Es geschah {time} nach Mitternacht ({zone}); der Anbieter berechnet die Stufen jede Nacht um Mitternacht in der Zeitzone des Projekts neu, die in den Ereignissen nicht steht.</translation>
  </message>
  <message>
   <source>It holds more than {number} views.</source>
   <translation>Sie enthält mehr als {number} Ansichten.</translation>
  </message>
  <message>
   <source>It holds no list of views.</source>
   <translation>Sie enthält keine Liste von Ansichten.</translation>
  </message>
  <message>
   <source>It holds no saved views.</source>
   <translation>Sie enthält keine gespeicherten Ansichten.</translation>
  </message>
  <message>
   <source>It is gone from the library's files. The receipt names nobody: it may be kept and sent.</source>
   <translation>Es ist aus den Dateien der Bibliothek verschwunden. Die Quittung nennt niemanden: Sie dürfen sie aufbewahren und versenden.</translation>
  </message>
  <message>
   <source>It is gone from the library. The receipt says what could not be cleaned yet; it names nobody.</source>
   <translation>Es ist aus der Bibliothek verschwunden. Die Quittung sagt, was noch nicht bereinigt werden konnte; sie nennt niemanden.</translation>
  </message>
  <message>
   <source>It is not JSON.</source>
   <translation>Sie ist kein JSON.</translation>
  </message>
  <message>
   <source>It is not known which times the imported sources cover.</source>
   <translation>Es ist nicht bekannt, welche Zeiten die importierten Quellen abdecken.</translation>
  </message>
  <message>
   <source>It was moved or deleted, or it is on a drive that is not connected now.</source>
   <translation>Die Bibliothek wurde verschoben oder gelöscht, oder ihr Laufwerk ist gerade nicht verbunden.</translation>
  </message>
  <message>
   <source>It was written by a newer Tier Viewer.</source>
   <translation>Sie wurde von einem neueren Tier Viewer geschrieben.</translation>
  </message>
  <message>
   <source>Item id</source>
   <translation>Positions-ID</translation>
  </message>
  <message>
   <source>Items</source>
   <translation>Positionen</translation>
  </message>
  <message>
   <source>Its data cannot be shown as JSON.</source>
   <translation>Die Daten lassen sich nicht als JSON zeigen.</translation>
  </message>
  <message>
   <source>Its data cannot be shown as JSON; the archive has its bytes.</source>
   <translation>Die Daten lassen sich nicht als JSON zeigen; das Archiv enthält die Bytes.</translation>
  </message>
  <message>
   <source>JSON array</source>
   <translation>JSON-Liste</translation>
  </message>
  <message>
   <source>JSON behind text</source>
   <translation>JSON hinter Text</translation>
  </message>
  <message>
   <source>JSON lines</source>
   <translation>JSON-Zeilen</translation>
  </message>
  <message>
   <source>JSON lines (*.jsonl)</source>
   <translation>JSON-Zeilen (*.jsonl)</translation>
  </message>
  <message>
   <source>JSON lines: place, reason and bytes (*.jsonl)</source>
   <translation>JSON-Zeilen: Stelle, Grund und Bytes (*.jsonl)</translation>
  </message>
  <message>
   <source>JSON lines: the body of each event as it was received first</source>
   <translation>JSON-Zeilen: der Inhalt jedes Ereignisses, wie er zuerst empfangen wurde</translation>
  </message>
  <message>
   <source>JSON of the event</source>
   <translation>JSON des Ereignisses</translation>
  </message>
  <message>
   <source>JSON over several lines</source>
   <translation>JSON über mehrere Zeilen</translation>
  </message>
  <message>
   <source>JSON, as received</source>
   <translation>JSON, wie empfangen</translation>
  </message>
  <message>
   <source>January</source>
   <comment>a whole month</comment>
   <translation>Januar</translation>
  </message>
  <message>
   <source>Joining without leaving</source>
   <translation>Eintritt ohne Austritt</translation>
  </message>
  <message>
   <source>Joins by itself</source>
   <translation>Beitritt von selbst</translation>
  </message>
  <message>
   <source>Joins once</source>
   <translation>Beitritt nur einmal</translation>
  </message>
  <message>
   <source>July</source>
   <comment>a whole month</comment>
   <translation>Juli</translation>
  </message>
  <message>
   <source>June</source>
   <comment>a whole month</comment>
   <translation>Juni</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep a search with ★ Save view.</source>
   <translation>Mit „★ Ansicht speichern“ bleibt eine Suche erhalten.</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep out</source>
   <translation>Nicht zulassen</translation>
  </message>
  <message>
   <source>Keep this search with its columns and its order</source>
   <translation>Diese Suche mit ihren Spalten und ihrer Sortierung speichern</translation>
  </message>
  <message>
   <source>Keeps this event on the left side, so that others can be compared with it.</source>
   <translation>Behält dieses Ereignis auf der linken Seite, damit andere damit verglichen werden können.</translation>
  </message>
  <message>
   <source>Keeps this search with its columns and its order ({order}): {terms}.</source>
   <translation>Gespeichert wird diese Suche mit ihren Spalten und ihrer Sortierung ({order}): {terms}.</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Kind and reason</source>
   <translation>Art, Grund</translation>
  </message>
  <message>
   <source>Kind id</source>
   <translation>ID der Art</translation>
  </message>
  <message>
   <source>Kind of balance</source>
   <translation>Art des Punktestands</translation>
  </message>
  <message>
   <source>Kind of card</source>
   <translation>Kartentyp</translation>
  </message>
  <message>
   <source>Kind of object</source>
   <translation>Art des Objekts</translation>
  </message>
  <message>
   <source>Kind of sender</source>
   <translation>Art des Absenders</translation>
  </message>
  <message>
   <source>Known</source>
   <translation>Bekannt</translation>
  </message>
  <message>
   <source>Kubernetes log</source>
   <translation>Kubernetes-Log</translation>
  </message>
  <message>
   <source>LOYALTY_CARD for loyalty.</source>
   <translation>LOYALTY_CARD bei Treue.</translation>
  </message>
  <message>
   <source>LOYALTY_CARD in a loyalty campaign.</source>
   <translation>LOYALTY_CARD in einer Treuekampagne.</translation>
  </message>
  <message>
   <source>LOYALTY_PROGRAM for campaigns with points and tiers; other values are discounts, gift vouchers, referral programmes and promotions.</source>
   <translation>LOYALTY_PROGRAM bei Kampagnen mit Punkten und Stufen; andere Werte sind Rabatte, Geschenkgutscheine, Empfehlungsprogramme und Werbeaktionen.</translation>
  </message>
  <message>
   <source>Ladder of tiers</source>
   <translation>Stufenleiter</translation>
  </message>
  <message>
   <source>Ladder of tiers…</source>
   <translation>Stufenleiter…</translation>
  </message>
  <message>
   <source>Lag</source>
   <translation>Verzug</translation>
  </message>
  <message>
   <source>Lag {lag}, from happening to arrival.</source>
   <translation>Verzug {lag}, vom Geschehen bis zur Ankunft.</translation>
  </message>
  <message>
   <source>Lag {lag}, from sending to arrival.</source>
   <translation>Verzug {lag}, vom Senden bis zur Ankunft.</translation>
  </message>
  <message>
   <source>Large number</source>
   <translation>Große Zahl</translation>
  </message>
  <message>
   <source>Last event</source>
   <translation>Letztes Ereignis</translation>
  </message>
  <message>
   <source>Last order</source>
   <translation>Letzte Bestellung</translation>
  </message>
  <message>
   <source>Last seen</source>
   <translation>Zuletzt gesehen</translation>
  </message>
  <message>
   <source>Leave these events undecided; a right click on them decides later</source>
   <translation>Diese Ereignisse unentschieden lassen; ein Rechtsklick auf sie entscheidet später</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>Länge</translation>
  </message>
  <message>
   <source>Let in again</source>
   <translation>Wieder zulassen</translation>
  </message>
  <message>
   <source>Let in again…</source>
   <translation>Wieder zulassen…</translation>
  </message>
  <message>
   <source>Let number {number} in again?</source>
   <translation>Nummer {number} wieder zulassen?</translation>
  </message>
  <message>
   <source>Libraries (*.db)</source>
   <translation>Bibliotheken (*.db)</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <source>Library</source>
   <comment>diagnostics</comment>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <source>Library fol&amp;der</source>
   <translation>&amp;Ordner der Bibliothek</translation>
  </message>
  <message>
   <source>Licences</source>
   <translation>Lizenzen</translation>
  </message>
  <message>
   <source>Licences…</source>
   <translation>Lizenzen…</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Line</source>
   <translation>Zeile</translation>
  </message>
  <message>
   <source>Line amount</source>
   <translation>Betrag der Position</translation>
  </message>
  <message>
   <source>Line amount after discount</source>
   <translation>Betrag der Position nach Rabatt</translation>
  </message>
  <message>
   <source>Lines longer than {length} characters are broken for display.</source>
   <translation>Zeilen mit mehr als {length} Zeichen werden für die Anzeige umbrochen.</translation>
  </message>
  <message>
   <source>List</source>
   <translation>Liste</translation>
  </message>
  <message>
   <source>List earlier searches</source>
   <translation>Frühere Suchen zeigen</translation>
  </message>
  <message>
   <source>List key</source>
   <translation>Schlüssel der Liste</translation>
  </message>
  <message>
   <source>Local time</source>
   <translation>Ortszeit</translation>
  </message>
  <message>
   <source>Local time ({zone})</source>
   <translation>Ortszeit ({zone})</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Log</translation>
  </message>
  <message>
   <source>Log</source>
   <comment>diagnostics</comment>
   <translation>Log</translation>
  </message>
  <message>
   <source>Loki log</source>
   <translation>Loki-Log</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Noch einmal ansehen</translation>
  </message>
  <message>
   <source>Look closer, or from farther away</source>
   <translation>Näher heran oder weiter weg</translation>
  </message>
  <message>
   <source>Looked into {done} of {n}…</source>
   <translation>{done} von {n} durchsucht…</translation>
  </message>
  <message>
   <source>Looking at each customer of the campaign…</source>
   <translation>Jeder Kunde der Kampagne wird angesehen…</translation>
  </message>
  <message>
   <source>Looking for fields…</source>
   <translation>Felder werden gesucht…</translation>
  </message>
  <message>
   <source>Looking through all records</source>
   <translation>Alle Datensätze werden durchsucht</translation>
  </message>
  <message>
   <source>Looking through the rejects</source>
   <translation>Abgewiesene Datensätze werden durchsucht</translation>
  </message>
  <message numerus="yes">
   <source>Looking up {n} events</source>
   <translation>
    <numerusform>Das Ereignis wird nachgeschlagen</numerusform>
    <numerusform>{n} Ereignisse werden nachgeschlagen</numerusform>
   </translation>
  </message>
  <message>
   <source>Looking…</source>
   <translation>Wird nachgesehen…</translation>
  </message>
  <message>
   <source>Looks through every record of the library. Nothing is changed.</source>
   <translation>Jeder Datensatz der Bibliothek wird durchgesehen. Nichts wird geändert.</translation>
  </message>
  <message>
   <source>Loyalty</source>
   <translation>Treue</translation>
  </message>
  <message>
   <source>Loyalty card</source>
   <translation>Treuekarte</translation>
  </message>
  <message>
   <source>Loyalty cards</source>
   <translation>Treuekarten</translation>
  </message>
  <message>
   <source>Loyalty facts in free form; their content is not documented.</source>
   <translation>Angaben zur Treue in freier Form; ihr Inhalt ist nicht dokumentiert.</translation>
  </message>
  <message>
   <source>Loyalty v2: id of the tier after; empty for LEFT.</source>
   <translation>Loyalty v2: ID der Stufe danach; leer bei LEFT.</translation>
  </message>
  <message>
   <source>Loyalty v2: id of the tier before; empty for JOINED.</source>
   <translation>Loyalty v2: ID der Stufe davor; leer bei JOINED.</translation>
  </message>
  <message>
   <source>Loyalty v2: more on why the change did not count.</source>
   <translation>Loyalty v2: mehr dazu, warum der Wechsel nicht zählte.</translation>
  </message>
  <message>
   <source>Loyalty v2: only APPROVED changes count. PENDING and REJECTED ones did not change the tier.</source>
   <translation>Loyalty v2: Nur APPROVED zählt. PENDING und REJECTED haben die Stufe nicht geändert.</translation>
  </message>
  <message>
   <source>Loyalty v2: points, tiers and cause of the change.</source>
   <translation>Loyalty v2: Punkte, Stufen und Ursache des Wechsels.</translation>
  </message>
  <message>
   <source>Loyalty v2: the card (lcrd_…).</source>
   <translation>Loyalty v2: die Karte (lcrd_…).</translation>
  </message>
  <message>
   <source>Loyalty v2: the changes of points behind the change of tier, by their id.</source>
   <translation>Loyalty v2: die Änderungen der Punkte hinter dem Wechsel der Stufe, nach ihrer ID.</translation>
  </message>
  <message>
   <source>Loyalty v2: the ladder of tiers (lts_…).</source>
   <translation>Loyalty v2: die Stufenleiter (lts_…).</translation>
  </message>
  <message>
   <source>Loyalty v2: the member (lmbr_…), not the customer of the older model.</source>
   <translation>Loyalty v2: das Mitglied (lmbr_…), nicht der Kunde des älteren Modells.</translation>
  </message>
  <message>
   <source>Loyalty v2: the points the member had for this change. The older model does not tell them.</source>
   <translation>Loyalty v2: die Punkte, die das Mitglied bei diesem Wechsel hatte. Das ältere Modell nennt sie nicht.</translation>
  </message>
  <message>
   <source>Loyalty v2: the programme (lprg_…).</source>
   <translation>Loyalty v2: das Programm (lprg_…).</translation>
  </message>
  <message>
   <source>Loyalty v2: the tier (lt_…). These are other ids than the older ltr_…, and no names are sent.</source>
   <translation>Loyalty v2: die Stufe (lt_…). Das sind andere IDs als die älteren ltr_…, und Namen werden nicht gesendet.</translation>
  </message>
  <message>
   <source>Loyalty v2: what caused the change: an operation on the card, the daily job, or a card that was made or deleted.</source>
   <translation>Loyalty v2: was den Wechsel ausgelöst hat: ein Vorgang auf der Karte, der tägliche Lauf oder eine Karte, die angelegt oder gelöscht wurde.</translation>
  </message>
  <message>
   <source>Loyalty v2: what the card was made from (lcdef_…).</source>
   <translation>Loyalty v2: woraus die Karte entstand (lcdef_…).</translation>
  </message>
  <message>
   <source>Loyalty v2: when the change of tier was last edited, in UTC; empty if never.</source>
   <translation>Loyalty v2: wann der Wechsel der Stufe zuletzt bearbeitet wurde, in UTC; leer, wenn nie.</translation>
  </message>
  <message>
   <source>Loyalty v2: when the stay in the tier begins.</source>
   <translation>Loyalty v2: wann der Aufenthalt in der Stufe beginnt.</translation>
  </message>
  <message>
   <source>Loyalty v2: when the stay in the tier ends.</source>
   <translation>Loyalty v2: wann der Aufenthalt in der Stufe endet.</translation>
  </message>
  <message>
   <source>Loyalty v2: where the change came from.</source>
   <translation>Loyalty v2: woher der Wechsel kam.</translation>
  </message>
  <message>
   <source>Loyalty v2: why the change did not count.</source>
   <translation>Loyalty v2: warum der Wechsel nicht zählte.</translation>
  </message>
  <message>
   <source>Loyalty v2: why the change did not count; empty if it counted.</source>
   <translation>Loyalty v2: warum der Wechsel nicht zählte; leer, wenn er zählte.</translation>
  </message>
  <message>
   <source>Lucky draw</source>
   <translation>Verlosung</translation>
  </message>
  <message>
   <source>MANUAL: somebody did it. AUTOMATIC: a rule did it.</source>
   <translation>MANUAL: Jemand hat es getan. AUTOMATIC: Eine Regel hat es getan.</translation>
  </message>
  <message>
   <source>MATERIAL: a product. Other kinds are digital, such as points or a code of another campaign.</source>
   <translation>MATERIAL: ein Produkt. Andere Arten sind digital, etwa Punkte oder ein Code einer anderen Kampagne.</translation>
  </message>
  <message>
   <source>MONTH: a number of months after the points were given. FIXED_DAY_OF_YEAR: on one day of the year.</source>
   <translation>MONTH: eine Anzahl von Monaten, nachdem die Punkte gegeben wurden. FIXED_DAY_OF_YEAR: an einem Tag des Jahres.</translation>
  </message>
  <message>
   <source>MULTIPLY: earned points are multiplied. CUSTOM: a number of points of its own.</source>
   <translation>MULTIPLY: Gesammelte Punkte werden multipliziert. CUSTOM: eine eigene Anzahl von Punkten.</translation>
  </message>
  <message>
   <source>MULTIPLY: the price in points is multiplied. CUSTOM: a price of its own.</source>
   <translation>MULTIPLY: Der Preis in Punkten wird multipliziert. CUSTOM: ein eigener Preis.</translation>
  </message>
  <message>
   <source>Made</source>
   <translation>Erstellt</translation>
  </message>
  <message>
   <source>Made at</source>
   <translation>Erstellt am</translation>
  </message>
  <message>
   <source>Made by</source>
   <translation>Ausgeführt von</translation>
  </message>
  <message>
   <source>Made by</source>
   <comment>a program</comment>
   <translation>Erstellt mit</translation>
  </message>
  <message>
   <source>Made offline by Tier Viewer. Values, numbers and ids are shown as received; characters that hide or reorder others are shown as their code.</source>
   <translation>Offline erstellt mit Tier Viewer. Werte, Zahlen und IDs sind wie empfangen gezeigt; Zeichen, die andere verbergen oder umordnen, sind als ihr Code gezeigt.</translation>
  </message>
  <message>
   <source>March</source>
   <comment>a whole month</comment>
   <translation>März</translation>
  </message>
  <message>
   <source>Mark</source>
   <translation>Markierung</translation>
  </message>
  <message>
   <source>Mark</source>
   <comment>to mark</comment>
   <translation>Markieren</translation>
  </message>
  <message>
   <source>Mark cus&amp;tomer</source>
   <translation>Ku&amp;nden markieren</translation>
  </message>
  <message>
   <source>Mark customer</source>
   <translation>Kunden markieren</translation>
  </message>
  <message>
   <source>Mark several bars</source>
   <translation>Mehrere Balken markieren</translation>
  </message>
  <message>
   <source>Markdown table</source>
   <translation>Markdown-Tabelle</translation>
  </message>
  <message>
   <source>Mask it</source>
   <translation>Maskieren</translation>
  </message>
  <message>
   <source>Mask personal data</source>
   <translation>Personenbezogene Daten maskieren</translation>
  </message>
  <message>
   <source>Masked</source>
   <translation>Maskiert</translation>
  </message>
  <message>
   <source>Masked: {what}.</source>
   <translation>Maskiert: {what}.</translation>
  </message>
  <message>
   <source>Masking puts pseudonyms in the place of names, addresses, phone numbers, source ids, metadata and free text. The same person is the same pseudonym all through one file, and another one in the next.</source>
   <translation>Maskieren setzt Pseudonyme an die Stelle von Namen, Adressen, Telefonnummern, eigenen IDs, Metadaten und freiem Text. Dieselbe Person hat in einer Datei überall dasselbe Pseudonym und in der nächsten ein anderes.</translation>
  </message>
  <message>
   <source>May</source>
   <comment>a whole month</comment>
   <translation>Mai</translation>
  </message>
  <message>
   <source>Meaning of the field</source>
   <translation>Bedeutung des Feldes</translation>
  </message>
  <message>
   <source>Member id</source>
   <translation>Mitglieds-ID</translation>
  </message>
  <message>
   <source>Menu of the current value</source>
   <translation>Menü des aktuellen Werts</translation>
  </message>
  <message>
   <source>Metadata</source>
   <translation>Metadaten</translation>
  </message>
  <message>
   <source>Metadata field</source>
   <translation>Metadatenfeld</translation>
  </message>
  <message>
   <source>Metadata form</source>
   <translation>Form der Metadaten</translation>
  </message>
  <message>
   <source>Minutes before and after the event</source>
   <translation>Minuten vor und nach dem Ereignis</translation>
  </message>
  <message>
   <source>Missing joining</source>
   <translation>Fehlender Eintritt</translation>
  </message>
  <message>
   <source>Missing move</source>
   <translation>Fehlender Wechsel</translation>
  </message>
  <message>
   <source>Money was added to a gift card.</source>
   <translation>Einer Geschenkkarte wurde Geld gutgeschrieben.</translation>
  </message>
  <message>
   <source>Month (1 to 12) in which points expire each year.</source>
   <translation>Monat (1 bis 12), in dem Punkte jedes Jahr verfallen.</translation>
  </message>
  <message>
   <source>Months until expiry</source>
   <translation>Monate bis zum Verfall</translation>
  </message>
  <message>
   <source>More facets…</source>
   <translation>Weitere Facetten…</translation>
  </message>
  <message>
   <source>More pages</source>
   <translation>Weitere Seiten</translation>
  </message>
  <message>
   <source>More ways to open, and what was imported</source>
   <translation>Weitere Arten zu öffnen, und was importiert wurde</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <source>Move down: Ctrl+Shift+Down</source>
   <translation>Nach unten: Strg+Umschalt+Herunter</translation>
  </message>
  <message>
   <source>Move the column down</source>
   <translation>Spalte nach unten schieben</translation>
  </message>
  <message>
   <source>Move the column up</source>
   <translation>Spalte nach oben schieben</translation>
  </message>
  <message>
   <source>Move the column up or down</source>
   <translation>Die Spalte nach oben oder unten verschieben</translation>
  </message>
  <message>
   <source>Move the view up or down</source>
   <translation>Die Ansicht nach oben oder unten verschieben</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <source>Move up: Ctrl+Shift+Up</source>
   <translation>Nach oben: Strg+Umschalt+Hoch</translation>
  </message>
  <message>
   <source>Multiplier</source>
   <translation>Faktor</translation>
  </message>
  <message>
   <source>NOW</source>
   <translation>JETZT</translation>
  </message>
  <message>
   <source>NUL character</source>
   <translation>NUL-Zeichen</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name of an event that your company defined.</source>
   <translation>Name eines Ereignisses, das Ihr Unternehmen festgelegt hat.</translation>
  </message>
  <message>
   <source>Name of the campaign as the event gives it.</source>
   <translation>Name der Kampagne, wie ihn das Ereignis angibt.</translation>
  </message>
  <message>
   <source>Name of the campaign the card belongs to.</source>
   <translation>Name der Kampagne, zu der die Karte gehört.</translation>
  </message>
  <message>
   <source>Name of the category the campaign belongs to.</source>
   <translation>Name der Kategorie, zu der die Kampagne gehört.</translation>
  </message>
  <message>
   <source>Name of the customer as the event gives it.</source>
   <translation>Name des Kunden, wie ihn das Ereignis angibt.</translation>
  </message>
  <message>
   <source>Name of the product.</source>
   <translation>Name des Produkts.</translation>
  </message>
  <message>
   <source>Name of the reward.</source>
   <translation>Name der Prämie.</translation>
  </message>
  <message>
   <source>Name of the tier before a move.</source>
   <translation>Name der Stufe vor einem Wechsel.</translation>
  </message>
  <message>
   <source>Name of the tier the customer was in when the points were promised.</source>
   <translation>Name der Stufe des Kunden, als die Punkte zugesagt wurden.</translation>
  </message>
  <message>
   <source>Name of the view</source>
   <translation>Name der Ansicht</translation>
  </message>
  <message>
   <source>Name: {value}</source>
   <translation>Name: {value}</translation>
  </message>
  <message>
   <source>Name: {value} (earlier: {others})</source>
   <translation>Name: {value} (früher: {others})</translation>
  </message>
  <message>
   <source>Names</source>
   <translation>Namen</translation>
  </message>
  <message>
   <source>Names and ids of the customer over time</source>
   <translation>Namen und IDs des Kunden im Lauf der Zeit</translation>
  </message>
  <message>
   <source>Names the key that holds the items of this list.</source>
   <translation>Nennt den Schlüssel, unter dem die Einträge dieser Liste stehen.</translation>
  </message>
  <message>
   <source>Narrow by words</source>
   <translation>Nach Wörtern eingrenzen</translation>
  </message>
  <message>
   <source>Narrow the log by words</source>
   <translation>Das Log nach Wörtern eingrenzen</translation>
  </message>
  <message>
   <source>Narrows to one field: a part of a name, or a whole id.</source>
   <translation>Grenzt auf ein Feld ein: ein Teil eines Namens oder eine ganze ID.</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <source>New events by type</source>
   <translation>Neu nach Typ</translation>
  </message>
  <message>
   <source>New library</source>
   <translation>Neue Bibliothek</translation>
  </message>
  <message>
   <source>Next &amp;marked event</source>
   <translation>Nächstes &amp;markiertes Ereignis</translation>
  </message>
  <message>
   <source>Next event of this &amp;customer</source>
   <translation>Nächstes Ereignis &amp;dieses Kunden</translation>
  </message>
  <message>
   <source>Next expiry</source>
   <translation>Nächster Verfall</translation>
  </message>
  <message>
   <source>Next page</source>
   <translation>Nächste Seite</translation>
  </message>
  <message>
   <source>Next pan&amp;e</source>
   <translation>Nächster &amp;Bereich</translation>
  </message>
  <message>
   <source>Next tab of the e&amp;vent</source>
   <translation>Nächster &amp;Reiter des Ereignisses</translation>
  </message>
  <message>
   <source>No change of these tiers is known within a day of the event of {day}.</source>
   <translation>Innerhalb eines Tages um das Ereignis vom {day} ist keine Änderung dieser Stufen bekannt.</translation>
  </message>
  <message>
   <source>No column is chosen. Choose at least one.</source>
   <translation>Es ist keine Spalte gewählt. Wählen Sie mindestens eine.</translation>
  </message>
  <message>
   <source>No command has these letters. Esc closes.</source>
   <translation>Kein Befehl hat diese Buchstaben. Esc schließt.</translation>
  </message>
  <message>
   <source>No customer</source>
   <translation>Kein Kunde</translation>
  </message>
  <message>
   <source>No customer in the library has, or ever had, “{words}” as id, source id, e-mail or name.</source>
   <translation>Kein Kunde in der Bibliothek hat oder hatte je „{words}“ als ID, eigene ID, E-Mail oder Namen.</translation>
  </message>
  <message>
   <source>No customer is in this. Paths show where your files are; your home folder is written as ~.</source>
   <translation>Hierin steht kein Kunde. Pfade zeigen, wo Ihre Dateien sind; Ihr persönlicher Ordner steht als ~ da.</translation>
  </message>
  <message>
   <source>No customer is known by “{text}”. Give an id, a source id, an e-mail address or a name.</source>
   <translation>Unter „{text}“ ist kein Kunde bekannt. Geben Sie eine ID, eine eigene ID, eine E-Mail-Adresse oder einen Namen an.</translation>
  </message>
  <message>
   <source>No entry fits. Take words away to see more.</source>
   <translation>Kein Eintrag passt. Nehmen Sie Wörter weg, um mehr zu sehen.</translation>
  </message>
  <message>
   <source>No event above this one is marked or has a note.</source>
   <translation>Kein Ereignis oberhalb ist markiert oder hat eine Notiz.</translation>
  </message>
  <message>
   <source>No event below this one is marked or has a note.</source>
   <translation>Kein Ereignis unterhalb ist markiert oder hat eine Notiz.</translation>
  </message>
  <message>
   <source>No event in the library fits this search. It may be in a capture not imported yet.</source>
   <translation>Kein Ereignis der Bibliothek passt zu dieser Suche. Vielleicht steht es in einem Mitschnitt, der noch nicht importiert ist.</translation>
  </message>
  <message>
   <source>No event matches</source>
   <translation>Kein Ereignis passt</translation>
  </message>
  <message>
   <source>No event matches, so that there is nothing to export</source>
   <translation>Kein Ereignis passt, also gibt es nichts zu exportieren</translation>
  </message>
  <message>
   <source>No event matches, so the file would hold nothing but its titles.</source>
   <translation>Kein Ereignis passt, die Datei enthielte also nur ihre Spaltentitel.</translation>
  </message>
  <message>
   <source>No event matches, so there is nothing to count.</source>
   <translation>Kein Ereignis passt, also gibt es nichts zu zählen.</translation>
  </message>
  <message>
   <source>No event of a customer is chosen, so nobody knows whose case file is wanted.</source>
   <translation>Es ist kein Ereignis eines Kunden gewählt, also ist nicht bekannt, wessen Fallakte gewünscht ist.</translation>
  </message>
  <message>
   <source>No event of this search has a time.</source>
   <translation>Kein Ereignis dieser Suche hat eine Zeit.</translation>
  </message>
  <message>
   <source>No event selected.</source>
   <translation>Kein Ereignis ausgewählt.</translation>
  </message>
  <message>
   <source>No event tells of a tier.</source>
   <translation>Kein Ereignis nennt eine Stufe.</translation>
  </message>
  <message>
   <source>No events were found in the {files} files: one line of text, without JSON in it. Choose a capture of events.</source>
   <translation>In den {files} Dateien wurden keine Ereignisse gefunden: eine Zeile Text, ohne JSON darin. Wählen Sie einen Mitschnitt von Ereignissen.</translation>
  </message>
  <message>
   <source>No events were found in the {files} files: {count} lines of text, none with JSON in them. Choose a capture of events.</source>
   <translation>In den {files} Dateien wurden keine Ereignisse gefunden: {count} Zeilen Text, keine mit JSON darin. Wählen Sie einen Mitschnitt von Ereignissen.</translation>
  </message>
  <message>
   <source>No events were found in {path}: one line of text, without JSON in it. Choose a capture of events.</source>
   <translation>In {path} wurden keine Ereignisse gefunden: eine Zeile Text, ohne JSON darin. Wählen Sie einen Mitschnitt von Ereignissen.</translation>
  </message>
  <message>
   <source>No events were found in {path}: {count} lines of text, none with JSON in them. Choose a capture of events.</source>
   <translation>In {path} wurden keine Ereignisse gefunden: {count} Zeilen Text, keine mit JSON darin. Wählen Sie einen Mitschnitt von Ereignissen.</translation>
  </message>
  <message>
   <source>No events were found in {source}.</source>
   <translation>In {source} wurden keine Ereignisse gefunden.</translation>
  </message>
  <message>
   <source>No field has such a name. A path has steps: customer.metadata.region</source>
   <translation>Kein Feld heißt so. Ein Pfad besteht aus Schritten: customer.metadata.region</translation>
  </message>
  <message>
   <source>No history</source>
   <translation>Kein Verlauf</translation>
  </message>
  <message>
   <source>No history is shown. Choose an event of a customer.</source>
   <translation>Es wird kein Verlauf gezeigt. Wählen Sie ein Ereignis eines Kunden.</translation>
  </message>
  <message>
   <source>No imported source covers this moment, so moves before it may be missing.</source>
   <translation>Keine importierte Quelle deckt diesen Zeitpunkt ab, daher können Wechsel davor fehlen.</translation>
  </message>
  <message>
   <source>No imported source covers this time.</source>
   <translation>Keine importierte Quelle deckt diese Zeit ab.</translation>
  </message>
  <message>
   <source>No mark</source>
   <translation>Keine Markierung</translation>
  </message>
  <message>
   <source>No metadata occurs in this library</source>
   <translation>In dieser Bibliothek kommen keine Metadaten vor</translation>
  </message>
  <message>
   <source>No other customer has “{what}” {when}</source>
   <translation>Kein anderer Kunde hat {when} „{what}“</translation>
  </message>
  <message>
   <source>No other customer in the library has the same source id or e-mail.</source>
   <translation>Kein anderer Kunde in der Bibliothek hat dieselbe eigene ID oder E-Mail.</translation>
  </message>
  <message>
   <source>No other customer joined {when}</source>
   <translation>Kein anderer Kunde ist {when} eingetreten</translation>
  </message>
  <message>
   <source>No other customer left {when}</source>
   <translation>Kein anderer Kunde ist {when} ausgetreten</translation>
  </message>
  <message>
   <source>No other customer was downgraded {when}</source>
   <translation>Kein anderer Kunde wurde {when} herabgestuft</translation>
  </message>
  <message>
   <source>No other customer was prolonged {when}</source>
   <translation>Kein anderer Kunde wurde {when} verlängert</translation>
  </message>
  <message>
   <source>No other customer was upgraded {when}</source>
   <translation>Kein anderer Kunde wurde {when} hochgestuft</translation>
  </message>
  <message>
   <source>No other reason is recorded than where it comes from.</source>
   <translation>Kein anderer Grund ist verzeichnet, als woher es kommt.</translation>
  </message>
  <message>
   <source>No other text stood in between.</source>
   <translation>Dazwischen stand kein anderer Text.</translation>
  </message>
  <message>
   <source>No other window could be started. Start Tier Viewer once more.</source>
   <translation>Es ließ sich kein weiteres Fenster öffnen. Starten Sie Tier Viewer noch einmal.</translation>
  </message>
  <message>
   <source>No reason is recorded in tier events; the capture holds no points events for this customer in this campaign.</source>
   <translation>In Stufenereignissen ist kein Grund verzeichnet; der Mitschnitt enthält keine Punkteereignisse dieses Kunden in dieser Kampagne.</translation>
  </message>
  <message>
   <source>No reason is recorded in tier events; the capture holds no points events for this customer.</source>
   <translation>In Stufenereignissen ist kein Grund verzeichnet; der Mitschnitt enthält keine Punkteereignisse dieses Kunden.</translation>
  </message>
  <message>
   <source>No reason is recorded in tier events; the nearest points event of this customer is {when}.</source>
   <translation>In Stufenereignissen ist kein Grund verzeichnet; das nächste Punkteereignis dieses Kunden liegt {when}.</translation>
  </message>
  <message>
   <source>No reason is recorded in tier events; what stands beside it need not be its cause.</source>
   <translation>In Stufenereignissen ist kein Grund verzeichnet; was daneben steht, muss nicht die Ursache sein.</translation>
  </message>
  <message>
   <source>No reject fits</source>
   <translation>Kein abgewiesener Datensatz passt</translation>
  </message>
  <message>
   <source>No shortcut has these words or keys</source>
   <translation>Kein Tastenkürzel hat diese Wörter oder Tasten</translation>
  </message>
  <message>
   <source>No single term is the cause: even without any one of them nothing would match.</source>
   <translation>Keine einzelne Bedingung ist die Ursache: Auch ohne eine von ihnen würde nichts passen.</translation>
  </message>
  <message>
   <source>No space left on device</source>
   <translation>kein Platz mehr auf dem Datenträger</translation>
  </message>
  <message>
   <source>No such file or directory</source>
   <translation>Datei oder Ordner nicht vorhanden</translation>
  </message>
  <message>
   <source>No tier</source>
   <translation>Keine Stufe</translation>
  </message>
  <message>
   <source>No tier that was seen holds more than {top}: {tier} ends there.</source>
   <translation>Keine gesehene Stufe reicht über {top} hinaus: {tier} endet dort.</translation>
  </message>
  <message>
   <source>No tier that was seen holds {points}: {low} ends at {reach}, {high} begins at {lower}.</source>
   <translation>Keine gesehene Stufe umfasst {points}: {low} endet bei {reach}, {high} beginnt bei {lower}.</translation>
  </message>
  <message>
   <source>No tier was seen yet. Tiers come with the events of customers, and with lists of tiers that are imported.</source>
   <translation>Es wurde noch keine Stufe gesehen. Stufen kommen mit Ereignissen von Kunden und mit importierten Stufenlisten.</translation>
  </message>
  <message>
   <source>No time</source>
   <translation>Keine Zeit</translation>
  </message>
  <message>
   <source>No view was added from {file}.</source>
   <translation>Aus {file} wurde keine Ansicht übernommen.</translation>
  </message>
  <message>
   <source>Nobody else</source>
   <translation>Niemand sonst</translation>
  </message>
  <message>
   <source>Nobody was forgotten, and nothing was removed for its age.</source>
   <translation>Niemand wurde vergessen und nichts wegen seines Alters entfernt.</translation>
  </message>
  <message>
   <source>None is usable now.</source>
   <translation>Keiner ist jetzt verwendbar.</translation>
  </message>
  <message>
   <source>None of the files is a capture. Choose a folder or an archive with captures in it.</source>
   <translation>Keine der Dateien ist ein Mitschnitt. Wählen Sie einen Ordner oder ein Archiv mit Mitschnitten darin.</translation>
  </message>
  <message>
   <source>Not</source>
   <comment>an operator of the query</comment>
   <translation>Nicht</translation>
  </message>
  <message>
   <source>Not a directory</source>
   <translation>es ist kein Ordner</translation>
  </message>
  <message>
   <source>Not among the events of this customer: {events}. Take ids from: tier-viewer show.</source>
   <translation>Nicht unter den Ereignissen dieses Kunden: {events}. IDs nennt: tier-viewer show.</translation>
  </message>
  <message>
   <source>Not documented by the vendor; shown as received.</source>
   <translation>Vom Anbieter nicht dokumentiert; gezeigt wie empfangen.</translation>
  </message>
  <message>
   <source>Not everything in it could be put in order: verify it.</source>
   <translation>Nicht alles darin ließ sich in Ordnung bringen: Prüfen Sie sie.</translation>
  </message>
  <message>
   <source>Not everything in the search box is taken as it is typed.</source>
   <translation>Nicht alles im Suchfeld gilt so, wie es getippt ist.</translation>
  </message>
  <message>
   <source>Not everything that is to be masked is known. {problem}</source>
   <translation>Nicht alles, was maskiert werden soll, ist bekannt. {problem}</translation>
  </message>
  <message>
   <source>Not everything that the library counts can be read.</source>
   <translation>Nicht alles, was die Bibliothek zählt, ist lesbar.</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Nicht jetzt</translation>
  </message>
  <message>
   <source>Not possible now: {reason}.</source>
   <translation>Zurzeit nicht möglich: {reason}.</translation>
  </message>
  <message>
   <source>Not saved: {problem}</source>
   <translation>Nicht gespeichert: {problem}</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Note</source>
   <comment>on a search</comment>
   <translation>Hinweis</translation>
  </message>
  <message>
   <source>Note</source>
   <comment>severity</comment>
   <translation>Hinweis</translation>
  </message>
  <message>
   <source>Note on the cu&amp;stomer</source>
   <translation>Notiz zum Kun&amp;den</translation>
  </message>
  <message>
   <source>Note on the customer</source>
   <translation>Notiz zum Kunden</translation>
  </message>
  <message>
   <source>Note on the customer: {note}</source>
   <translation>Notiz zum Kunden: {note}</translation>
  </message>
  <message>
   <source>Note: {finding}</source>
   <translation>Hinweis: {finding}</translation>
  </message>
  <message>
   <source>Note: {note}</source>
   <translation>Notiz: {note}</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Notes are free text: to keep them readable, untick it under Which…</source>
   <translation>Notizen sind Freitext. Damit sie lesbar bleiben, entfernen Sie das Häkchen unter Welche…</translation>
  </message>
  <message>
   <source>Notes on a customer hang on the vendor's id, which the events of this customer do not have.</source>
   <translation>Notizen zu einem Kunden hängen an der ID des Anbieters, die die Ereignisse dieses Kunden nicht haben.</translation>
  </message>
  <message>
   <source>Notes on events of the customer, latest first</source>
   <translation>Notizen zu Ereignissen des Kunden, neueste zuerst</translation>
  </message>
  <message>
   <source>Nothing after the expiry</source>
   <translation>Nichts nach dem Ablauf</translation>
  </message>
  <message>
   <source>Nothing differs: {number} equal</source>
   <translation>Kein Unterschied: {number} gleich</translation>
  </message>
  <message>
   <source>Nothing here has these words.</source>
   <translation>Nichts hier enthält diese Wörter.</translation>
  </message>
  <message>
   <source>Nothing is damaged</source>
   <translation>Nichts ist beschädigt</translation>
  </message>
  <message>
   <source>Nothing is in the log.</source>
   <translation>Im Log steht nichts.</translation>
  </message>
  <message>
   <source>Nothing is missing, doubled or contradictory in what the library holds of this customer's tiers.</source>
   <translation>Nichts fehlt, ist doppelt oder widersprüchlich in dem, was die Bibliothek über die Stufen dieses Kunden enthält.</translation>
  </message>
  <message>
   <source>Nothing is noted on the customer or on these events.</source>
   <translation>Zum Kunden und zu diesen Ereignissen ist nichts notiert.</translation>
  </message>
  <message>
   <source>Nothing is noted on the events of this customer, and none is marked.</source>
   <translation>Zu den Ereignissen dieses Kunden ist nichts notiert, und keines ist markiert.</translation>
  </message>
  <message>
   <source>Nothing is there.</source>
   <translation>Dort steht nichts.</translation>
  </message>
  <message numerus="yes">
   <source>Nothing new in {source}: {n} records were known already.</source>
   <translation>
    <numerusform>Nichts Neues in {source}: {n} Datensatz war schon bekannt.</numerusform>
    <numerusform>Nichts Neues in {source}: {n} Datensätze waren schon bekannt.</numerusform>
   </translation>
  </message>
  <message>
   <source>Nothing of {path} can be read as a library. It was left as it is.</source>
   <translation>Nichts von {path} lässt sich als Bibliothek lesen. Die Datei blieb, wie sie ist.</translation>
  </message>
  <message>
   <source>Nothing personal was found.</source>
   <translation>Es wurde nichts Personenbezogenes gefunden.</translation>
  </message>
  <message>
   <source>Nothing that was seen says that a tier of this campaign has changed.</source>
   <translation>Nichts Gesehenes spricht dafür, dass sich eine Stufe dieser Kampagne geändert hat.</translation>
  </message>
  <message>
   <source>Nothing to compare</source>
   <translation>Nichts zu vergleichen</translation>
  </message>
  <message>
   <source>Nothing to show.</source>
   <translation>Nichts zu zeigen.</translation>
  </message>
  <message>
   <source>Nothing was changed yet. Read what goes and what stays.</source>
   <translation>Noch wurde nichts geändert. Lesen Sie, was geht und was bleibt.</translation>
  </message>
  <message>
   <source>Nothing was changed.</source>
   <translation>Es wurde nichts geändert.</translation>
  </message>
  <message>
   <source>Nothing was changed: the table changed before the events were looked up. Choose again.</source>
   <translation>Es wurde nichts geändert: Die Tabelle änderte sich, bevor die Ereignisse nachgeschlagen waren. Wählen Sie noch einmal.</translation>
  </message>
  <message>
   <source>Nothing was imported yet</source>
   <translation>Noch wurde nichts importiert</translation>
  </message>
  <message>
   <source>Nothing was imported yet.</source>
   <translation>Es wurde noch nichts importiert.</translation>
  </message>
  <message>
   <source>Nothing was looked at before</source>
   <translation>Vorher wurde nichts angesehen</translation>
  </message>
  <message>
   <source>Nothing was rejected</source>
   <translation>Nichts wurde abgewiesen</translation>
  </message>
  <message>
   <source>Noting that events are “{type}”</source>
   <translation>Ereignisse werden als „{type}“ vermerkt</translation>
  </message>
  <message>
   <source>November</source>
   <comment>a whole month</comment>
   <translation>November</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Nummer</translation>
  </message>
  <message>
   <source>Number of cards</source>
   <translation>Anzahl der Karten</translation>
  </message>
  <message>
   <source>Number of orders</source>
   <translation>Anzahl der Bestellungen</translation>
  </message>
  <message>
   <source>Number of the ticket, or a few words</source>
   <translation>Nummer des Tickets oder ein paar Worte</translation>
  </message>
  <message>
   <source>Number that belongs to the rounding, for example a month.</source>
   <translation>Zahl, die zur Rundung gehört, etwa ein Monat.</translation>
  </message>
  <message>
   <source>Number {number} is let in again: import its captures once more to have it.</source>
   <translation>Nummer {number} ist wieder zugelassen: Importieren Sie die Mitschnitte noch einmal, um die Daten zu erhalten.</translation>
  </message>
  <message>
   <source>Numbers and times: more, at least, less, at most.</source>
   <translation>Zahlen und Zeiten: mehr, mindestens, weniger, höchstens.</translation>
  </message>
  <message>
   <source>ORIGINAL BYTES · {n}</source>
   <translation>URSPRÜNGLICHE BYTES · {n}</translation>
  </message>
  <message>
   <source>October</source>
   <comment>a whole month</comment>
   <translation>Oktober</translation>
  </message>
  <message>
   <source>Of no named campaign</source>
   <translation>Ohne benannte Kampagne</translation>
  </message>
  <message>
   <source>On</source>
   <translation>Am</translation>
  </message>
  <message>
   <source>On the customer</source>
   <translation>Zum Kunden</translation>
  </message>
  <message>
   <source>On the disk, blocks that were freed may keep old bytes until they are used again; only an encrypted disk helps.</source>
   <translation>Auf dem Datenträger können freigegebene Blöcke alte Bytes behalten, bis sie wieder benutzt werden; nur ein verschlüsselter Datenträger hilft dagegen.</translation>
  </message>
  <message>
   <source>On the event</source>
   <translation>Zum Ereignis</translation>
  </message>
  <message>
   <source>On {day} a points transaction says that the customer was in {tier}, but by {the_event} it was no tier: a change between the two is missing.</source>
   <translation>Am {day} sagt eine Punktebuchung, der Kunde sei in {tier} gewesen; nach {the_event} war er aber in keiner Stufe: Eine Änderung dazwischen fehlt.</translation>
  </message>
  <message>
   <source>On {day} a points transaction says that the customer was in {tier}, but by {the_event} it was {other}: a change between the two is missing.</source>
   <translation>Am {day} sagt eine Punktebuchung, der Kunde sei in {tier} gewesen; nach {the_event} war er aber in {other}: Eine Änderung dazwischen fehlt.</translation>
  </message>
  <message>
   <source>One HTML file that opens anywhere, offline, and prints.</source>
   <translation>Eine HTML-Datei, die sich überall öffnen lässt, ohne Netz, und sich drucken lässt.</translation>
  </message>
  <message>
   <source>One campaign</source>
   <translation>Eine Kampagne</translation>
  </message>
  <message>
   <source>One change under two ids</source>
   <translation>Eine Änderung, zwei IDs</translation>
  </message>
  <message>
   <source>One event arrived more than once: a retry, or a second distribution; nothing is wrong with it.</source>
   <translation>Ein Ereignis kam mehrmals an: eine Wiederholung oder eine zweite Distribution; daran ist nichts falsch.</translation>
  </message>
  <message>
   <source>One line for each event, however often it was delivered. Signs stand for what happened: ▲ upgraded, ▼ downgraded, ● joined, ○ left, ⟳ prolonged, ◔ expiration changed, ? undecided. A right click on a value searches for it, leaves it out or makes a column of it.</source>
   <translation>Eine Zeile für jedes Ereignis, wie oft es auch zugestellt wurde. Zeichen stehen für das, was geschah: ▲ upgraded, ▼ downgraded, ● joined, ○ left, ⟳ prolonged, ◔ expiration changed, ? undecided. Ein Rechtsklick auf einen Wert sucht danach, schließt ihn aus oder macht eine Spalte daraus.</translation>
  </message>
  <message>
   <source>One of</source>
   <comment>an operator of the query</comment>
   <translation>Eines von</translation>
  </message>
  <message>
   <source>One text with its blanks; also as a value. \" is a quote within it.</source>
   <translation>Ein Text mit seinen Leerzeichen; auch als Wert. \" ist ein Anführungszeichen darin.</translation>
  </message>
  <message>
   <source>Only a later event says so; since when is not in the data.</source>
   <translation>Nur ein späteres Ereignis sagt es; seit wann, ist nicht in den Daten.</translation>
  </message>
  <message>
   <source>Only the beginning of {size} bytes is shown.</source>
   <translation>Nur der Anfang von {size} Bytes wird gezeigt.</translation>
  </message>
  <message>
   <source>Only the first event says so, which came later; since when is not in the data.</source>
   <translation>Nur das erste Ereignis sagt es, das später kam; seit wann, ist nicht in den Daten.</translation>
  </message>
  <message numerus="yes">
   <source>Only the first {n} of {asked} events were copied. Export… writes all of them.</source>
   <translation>
    <numerusform>Nur das erste von {asked} Ereignissen wurde kopiert. „Exportieren…“ schreibt alle.</numerusform>
    <numerusform>Nur die ersten {n} von {asked} Ereignissen wurden kopiert. „Exportieren…“ schreibt alle.</numerusform>
   </translation>
  </message>
  <message>
   <source>Only the first {shown} of {all} characters are shown.</source>
   <translation>Nur die ersten {shown} von {all} Zeichen werden gezeigt.</translation>
  </message>
  <message>
   <source>Only the time of the bars that are marked</source>
   <translation>Nur die Zeit der markierten Balken</translation>
  </message>
  <message>
   <source>Only these can be masked: {kinds}.</source>
   <translation>Nur dies lässt sich maskieren: {kinds}.</translation>
  </message>
  <message>
   <source>Only this</source>
   <translation>Nur dieses</translation>
  </message>
  <message>
   <source>Only this value</source>
   <translation>Nur diesen Wert</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open &amp;folder…</source>
   <translation>&amp;Ordner öffnen…</translation>
  </message>
  <message>
   <source>Open a folder of captures</source>
   <translation>Einen Ordner mit Mitschnitten öffnen</translation>
  </message>
  <message>
   <source>Open a library</source>
   <translation>Bibliothek öffnen</translation>
  </message>
  <message>
   <source>Open all fields</source>
   <translation>Alle Felder aufklappen</translation>
  </message>
  <message>
   <source>Open another library</source>
   <translation>Andere Bibliothek öffnen</translation>
  </message>
  <message>
   <source>Open another library…</source>
   <translation>Andere Bibliothek öffnen…</translation>
  </message>
  <message>
   <source>Open captures</source>
   <translation>Mitschnitte öffnen</translation>
  </message>
  <message>
   <source>Open everything below a field</source>
   <translation>Alles unter einem Feld aufklappen</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Open in your library</source>
   <translation>In Ihrer Bibliothek öffnen</translation>
  </message>
  <message>
   <source>Open it</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open libraries</source>
   <translation>Bibliotheken öffnen</translation>
  </message>
  <message>
   <source>Open library</source>
   <translation>Bibliothek öffnen</translation>
  </message>
  <message>
   <source>Open or close a field</source>
   <translation>Ein Feld auf- oder zuklappen</translation>
  </message>
  <message>
   <source>Open rece&amp;nt</source>
   <translation>&amp;Zuletzt importiert</translation>
  </message>
  <message>
   <source>Open the &amp;sample</source>
   <translation>Be&amp;ispiel öffnen</translation>
  </message>
  <message>
   <source>Open the new library</source>
   <translation>Die neue Bibliothek öffnen</translation>
  </message>
  <message>
   <source>Open the view</source>
   <translation>Die Ansicht öffnen</translation>
  </message>
  <message>
   <source>Open the window again</source>
   <translation>Fenster neu öffnen</translation>
  </message>
  <message>
   <source>Opens a library of its own with invented people; yours stays empty</source>
   <translation>Öffnet eine eigene Bibliothek mit erfundenen Personen; Ihre bleibt leer</translation>
  </message>
  <message>
   <source>Opens the folder of the file that was written.</source>
   <translation>Öffnet den Ordner der geschriebenen Datei.</translation>
  </message>
  <message>
   <source>Open…</source>
   <translation>Öffnen…</translation>
  </message>
  <message>
   <source>Operation not permitted</source>
   <translation>nicht erlaubt</translation>
  </message>
  <message>
   <source>Or</source>
   <comment>an operator of the query</comment>
   <translation>Oder</translation>
  </message>
  <message>
   <source>Or tier</source>
   <translation>Oder Stufe</translation>
  </message>
  <message>
   <source>Orange</source>
   <translation>Orange</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Bestellung</translation>
  </message>
  <message>
   <source>Order</source>
   <comment>of rows</comment>
   <translation>Reihenfolge</translation>
  </message>
  <message>
   <source>Order amount</source>
   <translation>Bestellwert</translation>
  </message>
  <message>
   <source>Order changed</source>
   <translation>Bestellung geändert</translation>
  </message>
  <message>
   <source>Order created</source>
   <translation>Bestellung angelegt</translation>
  </message>
  <message>
   <source>Order id</source>
   <translation>Bestell-ID</translation>
  </message>
  <message>
   <source>Order metadata</source>
   <translation>Bestell-Metadaten</translation>
  </message>
  <message>
   <source>Order metadata field</source>
   <translation>Feld der Bestell-Metadaten</translation>
  </message>
  <message>
   <source>Order status</source>
   <translation>Status der Bestellung</translation>
  </message>
  <message>
   <source>Order totals</source>
   <translation>Summen der Bestellungen</translation>
  </message>
  <message>
   <source>Ordered in total</source>
   <translation>Insgesamt bestellt</translation>
  </message>
  <message>
   <source>Origin</source>
   <translation>Herkunft</translation>
  </message>
  <message>
   <source>Original bytes</source>
   <translation>Ursprüngliche Bytes</translation>
  </message>
  <message>
   <source>Other events in it</source>
   <translation>Andere Ereignisse darin</translation>
  </message>
  <message>
   <source>Other libraries of yours</source>
   <translation>Ihre anderen Bibliotheken</translation>
  </message>
  <message>
   <source>Other members of this event are gone.</source>
   <translation>Weitere Felder dieses Ereignisses fehlen.</translation>
  </message>
  <message>
   <source>Other text</source>
   <translation>Anderer Text</translation>
  </message>
  <message>
   <source>Other…</source>
   <translation>Andere…</translation>
  </message>
  <message>
   <source>Overlapping ranges</source>
   <translation>Überschneidende Bereiche</translation>
  </message>
  <message>
   <source>Overview</source>
   <translation>Überblick</translation>
  </message>
  <message>
   <source>PREVIEW</source>
   <translation>VORSCHAU</translation>
  </message>
  <message>
   <source>PRIVACY</source>
   <translation>DATENSCHUTZ</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Seite</translation>
  </message>
  <message>
   <source>Page of the guide</source>
   <translation>Seite der Anleitung</translation>
  </message>
  <message>
   <source>Pages (*.html)</source>
   <translation>Seiten (*.html)</translation>
  </message>
  <message>
   <source>Parentheses</source>
   <comment>an operator of the query</comment>
   <translation>Klammern</translation>
  </message>
  <message>
   <source>Part of a name, or a path such as customer.metadata.region</source>
   <translation>Teil eines Namens oder ein Pfad wie customer.metadata.region</translation>
  </message>
  <message>
   <source>Pending points</source>
   <translation>Vorgemerkte Punkte</translation>
  </message>
  <message>
   <source>Pending points id</source>
   <translation>ID der vorgemerkten Punkte</translation>
  </message>
  <message>
   <source>Pending points in all</source>
   <translation>Vorgemerkte Punkte insgesamt</translation>
  </message>
  <message>
   <source>Pending points that came (positive) or went (negative).</source>
   <translation>Vorgemerkte Punkte, die kamen (positiv) oder gingen (negativ).</translation>
  </message>
  <message>
   <source>Pending: another window or import still reads the library as it was, so old pages of it are kept. It is finished as soon as the library is opened for writing after that.</source>
   <translation>Noch offen: Ein anderes Fenster oder ein Import liest die Bibliothek noch, wie sie war, deshalb bleiben alte Seiten erhalten. Es wird beendet, sobald die Bibliothek danach wieder zum Schreiben geöffnet wird.</translation>
  </message>
  <message>
   <source>Perhaps the same person, and not told here:</source>
   <translation>Vielleicht dieselbe Person, hier nicht berücksichtigt:</translation>
  </message>
  <message>
   <source>Perhaps the same person, and not told here: {persons}</source>
   <translation>Vielleicht dieselbe Person, hier nicht berücksichtigt: {persons}</translation>
  </message>
  <message>
   <source>Permission denied</source>
   <translation>keine Berechtigung</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>Person's id</source>
   <translation>ID der Person</translation>
  </message>
  <message>
   <source>Personal data is NOT masked</source>
   <translation>Personenbezogene Daten sind NICHT maskiert</translation>
  </message>
  <message>
   <source>Personal data is masked</source>
   <translation>Personenbezogene Daten sind maskiert</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>Phone numbers</source>
   <translation>Telefonnummern</translation>
  </message>
  <message>
   <source>Phrase</source>
   <comment>an operator of the query</comment>
   <translation>Wortfolge</translation>
  </message>
  <message>
   <source>Picture and description of the reward.</source>
   <translation>Bild und Beschreibung der Prämie.</translation>
  </message>
  <message>
   <source>Pictures of the card: its QR code and its bar code.</source>
   <translation>Bilder der Karte: ihr QR-Code und ihr Strichcode.</translation>
  </message>
  <message>
   <source>Pin</source>
   <translation>Anheften</translation>
  </message>
  <message>
   <source>Pin for comparison</source>
   <translation>Zum Vergleich anheften</translation>
  </message>
  <message>
   <source>Pinned</source>
   <translation>Angeheftet</translation>
  </message>
  <message>
   <source>Point range</source>
   <translation>Punktebereich</translation>
  </message>
  <message>
   <source>Point range (settings)</source>
   <translation>Punktebereich (Einstellungen)</translation>
  </message>
  <message>
   <source>Points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <source>Points (all campaigns)</source>
   <translation>Punkte (alle Kampagnen)</translation>
  </message>
  <message>
   <source>Points by amount</source>
   <translation>Punkte nach Betrag</translation>
  </message>
  <message>
   <source>Points by campaign</source>
   <translation>Punkte je Kampagne</translation>
  </message>
  <message>
   <source>Points earned</source>
   <translation>Gesammelte Punkte</translation>
  </message>
  <message>
   <source>Points expiry</source>
   <translation>Verfall der Punkte</translation>
  </message>
  <message>
   <source>Points for orders</source>
   <translation>Punkte für Bestellungen</translation>
  </message>
  <message>
   <source>Points from</source>
   <translation>Punkte ab</translation>
  </message>
  <message>
   <source>Points given</source>
   <translation>Gegebene Punkte</translation>
  </message>
  <message>
   <source>Points in all</source>
   <translation>Punkte insgesamt</translation>
  </message>
  <message>
   <source>Points in this campaign</source>
   <translation>Punkte in dieser Kampagne</translation>
  </message>
  <message>
   <source>Points left</source>
   <translation>Restliche Punkte</translation>
  </message>
  <message>
   <source>Points moved between the customer's cards.</source>
   <translation>Punkte wechselten zwischen Karten des Kunden.</translation>
  </message>
  <message>
   <source>Points of another tier</source>
   <translation>Punkte einer anderen Stufe</translation>
  </message>
  <message>
   <source>Points of the portion</source>
   <translation>Punkte des Postens</translation>
  </message>
  <message>
   <source>Points on a loyalty card expired.</source>
   <translation>Punkte auf einer Treuekarte verfielen.</translation>
  </message>
  <message>
   <source>Points on a new card</source>
   <translation>Punkte auf einer neuen Karte</translation>
  </message>
  <message>
   <source>Points on the card expired.</source>
   <translation>Punkte auf der Karte verfielen.</translation>
  </message>
  <message>
   <source>Points on the customer's card became usable.</source>
   <translation>Punkte auf der Karte des Kunden wurden verfügbar.</translation>
  </message>
  <message>
   <source>Points settings for new cards.</source>
   <translation>Einstellungen der Punkte für neue Karten.</translation>
  </message>
  <message>
   <source>Points spent</source>
   <translation>Ausgegebene Punkte</translation>
  </message>
  <message>
   <source>Points spent from this card.</source>
   <translation>Von dieser Karte ausgegebene Punkte.</translation>
  </message>
  <message>
   <source>Points that are promised but cannot be used yet.</source>
   <translation>Punkte, die zugesagt sind, aber noch nicht benutzt werden können.</translation>
  </message>
  <message>
   <source>Points that expire next</source>
   <translation>Punkte, die als Nächstes verfallen</translation>
  </message>
  <message>
   <source>Points that the tier (after a move: the new tier) asks for.</source>
   <translation>Punkte, die die Stufe (nach einem Wechsel: die neue Stufe) verlangt.</translation>
  </message>
  <message>
   <source>Points that the tier asks for: points:&gt;=151 (it begins at 151 or more), points:151..250 (it begins between), points:200 (200 points belong to it).</source>
   <translation>Punkte, die die Stufe verlangt: points:&gt;=151 (sie beginnt bei 151 oder mehr), points:151..250 (sie beginnt dazwischen), points:200 (200 Punkte gehören zu ihr).</translation>
  </message>
  <message>
   <source>Points the customer could still spend, over all cards.</source>
   <translation>Punkte, die der Kunde noch ausgeben konnte, über alle Karten.</translation>
  </message>
  <message>
   <source>Points the customer has spent on rewards or orders, over all cards.</source>
   <translation>Punkte, die der Kunde für Prämien oder Bestellungen ausgegeben hat, über alle Karten.</translation>
  </message>
  <message>
   <source>Points then</source>
   <translation>Damalige Punkte</translation>
  </message>
  <message>
   <source>Points to</source>
   <translation>Punkte bis</translation>
  </message>
  <message>
   <source>Points waiting on a loyalty card became usable.</source>
   <translation>Vorgemerkte Punkte auf einer Treuekarte wurden verfügbar.</translation>
  </message>
  <message>
   <source>Points waiting on a loyalty card were changed.</source>
   <translation>Vorgemerkte Punkte auf einer Treuekarte wurden geändert.</translation>
  </message>
  <message>
   <source>Points waiting on a loyalty card were taken back.</source>
   <translation>Vorgemerkte Punkte auf einer Treuekarte wurden zurückgenommen.</translation>
  </message>
  <message>
   <source>Points waiting on the customer's card became usable.</source>
   <translation>Vorgemerkte Punkte auf der Karte des Kunden wurden verfügbar.</translation>
  </message>
  <message>
   <source>Points waiting on the customer's card were changed.</source>
   <translation>Vorgemerkte Punkte auf der Karte des Kunden wurden geändert.</translation>
  </message>
  <message>
   <source>Points waiting on the customer's card were taken back.</source>
   <translation>Vorgemerkte Punkte auf der Karte des Kunden wurden zurückgenommen.</translation>
  </message>
  <message>
   <source>Points were added to a loyalty card that become usable later.</source>
   <translation>Einer Treuekarte wurden Punkte gutgeschrieben, die später verfügbar werden.</translation>
  </message>
  <message>
   <source>Points were added to a loyalty card.</source>
   <translation>Einer Treuekarte wurden Punkte gutgeschrieben.</translation>
  </message>
  <message>
   <source>Points were added to the card.</source>
   <translation>Der Karte wurden Punkte gutgeschrieben.</translation>
  </message>
  <message>
   <source>Points were added to the customer's card that become usable later.</source>
   <translation>Der Karte des Kunden wurden Punkte gutgeschrieben, die später verfügbar werden.</translation>
  </message>
  <message>
   <source>Portion</source>
   <translation>Posten</translation>
  </message>
  <message>
   <source>Portion changed</source>
   <translation>Posten geändert</translation>
  </message>
  <message>
   <source>Portion given</source>
   <translation>Posten gegeben</translation>
  </message>
  <message>
   <source>Portion id</source>
   <translation>Posten-ID</translation>
  </message>
  <message>
   <source>Portion status</source>
   <translation>Status des Postens</translation>
  </message>
  <message>
   <source>Portion usable until</source>
   <translation>Posten nutzbar bis</translation>
  </message>
  <message>
   <source>Postal code</source>
   <translation>Postleitzahl</translation>
  </message>
  <message>
   <source>Postal code.</source>
   <translation>Postleitzahl.</translation>
  </message>
  <message>
   <source>Previous event of this c&amp;ustomer</source>
   <translation>Vorheriges Ereignis dieses K&amp;unden</translation>
  </message>
  <message>
   <source>Previous mar&amp;ked event</source>
   <translation>Vorheriges mar&amp;kiertes Ereignis</translation>
  </message>
  <message>
   <source>Previous p&amp;ane</source>
   <translation>Vorheriger Berei&amp;ch</translation>
  </message>
  <message>
   <source>Previous tab &amp;of the event</source>
   <translation>Vorheriger Re&amp;iter des Ereignisses</translation>
  </message>
  <message>
   <source>Price</source>
   <translation>Preis</translation>
  </message>
  <message>
   <source>Price multiplier</source>
   <translation>Preisfaktor</translation>
  </message>
  <message>
   <source>Price of one piece, in hundredths of the currency.</source>
   <translation>Preis eines Stücks, in Hundertsteln der Währung.</translation>
  </message>
  <message>
   <source>Price times quantity, in hundredths of the currency.</source>
   <translation>Preis mal Menge, in Hundertsteln der Währung.</translation>
  </message>
  <message>
   <source>Product</source>
   <translation>Produkt</translation>
  </message>
  <message>
   <source>Product id</source>
   <translation>Produkt-ID</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>Programm</translation>
  </message>
  <message>
   <source>Program</source>
   <comment>diagnostics</comment>
   <translation>Programm</translation>
  </message>
  <message>
   <source>Programme id</source>
   <translation>Programm-ID</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>Project</source>
   <translation>Projekt</translation>
  </message>
  <message>
   <source>Promise changed</source>
   <translation>Zusage geändert</translation>
  </message>
  <message>
   <source>Promised</source>
   <translation>Zugesagt</translation>
  </message>
  <message>
   <source>Promotion</source>
   <translation>Werbeaktion</translation>
  </message>
  <message>
   <source>Promotion step</source>
   <translation>Schritt der Werbeaktion</translation>
  </message>
  <message>
   <source>Proof</source>
   <translation>Beleg</translation>
  </message>
  <message>
   <source>Protected</source>
   <translation>Geschützt</translation>
  </message>
  <message>
   <source>Proving records</source>
   <translation>Datensätze werden geprüft</translation>
  </message>
  <message>
   <source>Pub/Sub message</source>
   <translation>Pub/Sub-Nachricht</translation>
  </message>
  <message>
   <source>Publication id</source>
   <translation>Ausgabe-ID</translation>
  </message>
  <message>
   <source>Publication metadata</source>
   <translation>Ausgabe-Metadaten</translation>
  </message>
  <message>
   <source>Purple</source>
   <translation>Violett</translation>
  </message>
  <message>
   <source>Python output</source>
   <translation>Python-Ausgabe</translation>
  </message>
  <message>
   <source>Qualification</source>
   <translation>Qualifikation</translation>
  </message>
  <message>
   <source>Qualification period</source>
   <translation>Qualifikationszeitraum</translation>
  </message>
  <message>
   <source>Quantity</source>
   <translation>Menge</translation>
  </message>
  <message>
   <source>Quantity at first</source>
   <translation>Anfängliche Menge</translation>
  </message>
  <message>
   <source>Query</source>
   <translation>Suche</translation>
  </message>
  <message>
   <source>Question about events without a type</source>
   <translation>Frage zu Ereignissen ohne Typ</translation>
  </message>
  <message>
   <source>Range</source>
   <comment>an operator of the query</comment>
   <translation>Bereich</translation>
  </message>
  <message>
   <source>Range changed without a trace</source>
   <translation>Bereich spurlos geändert</translation>
  </message>
  <message>
   <source>Range ends before it begins</source>
   <translation>Bereich endet vor seinem Beginn</translation>
  </message>
  <message>
   <source>Re&amp;cent libraries</source>
   <translation>&amp;Zuletzt geöffnet</translation>
  </message>
  <message>
   <source>Read again</source>
   <translation>Neu lesen</translation>
  </message>
  <message>
   <source>Read as</source>
   <translation>Gelesen als</translation>
  </message>
  <message>
   <source>Read only</source>
   <translation>Nur lesbar</translation>
  </message>
  <message>
   <source>Read-only file system</source>
   <translation>schreibgeschütztes Dateisystem</translation>
  </message>
  <message>
   <source>Reading again…</source>
   <translation>Wird noch einmal gelesen…</translation>
  </message>
  <message>
   <source>Reading pages</source>
   <translation>Seiten werden gelesen</translation>
  </message>
  <message>
   <source>Reading the customer's events…</source>
   <translation>Die Ereignisse des Kunden werden gelesen…</translation>
  </message>
  <message>
   <source>Reading the history…</source>
   <translation>Der Verlauf wird gelesen…</translation>
  </message>
  <message>
   <source>Reading…</source>
   <translation>Wird gelesen…</translation>
  </message>
  <message>
   <source>Reads every record and compares it with the digest that was kept when it arrived. Nothing is changed.</source>
   <translation>Liest jeden Datensatz und vergleicht ihn mit der Prüfsumme, die bei seiner Ankunft aufbewahrt wurde. Nichts wird geändert.</translation>
  </message>
  <message>
   <source>Reads loyalty tier events from files and answers questions about a customer's tier.</source>
   <translation>Liest Ereignisse von Treuestufen aus Dateien und beantwortet Fragen zur Stufe eines Kunden.</translation>
  </message>
  <message>
   <source>Reads the listed rejects again: a newer version may understand them.</source>
   <translation>Liest die aufgeführten Datensätze noch einmal: Eine neuere Version versteht sie vielleicht.</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <source>Receipt</source>
   <translation>Quittung</translation>
  </message>
  <message>
   <source>Received</source>
   <translation>Empfangen</translation>
  </message>
  <message>
   <source>Recent libraries</source>
   <translation>Zuletzt geöffnete Bibliotheken</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>Datensatz</translation>
  </message>
  <message>
   <source>Records</source>
   <translation>Datensätze</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>Rot</translation>
  </message>
  <message>
   <source>Redeemed</source>
   <translation>Eingelöst</translation>
  </message>
  <message>
   <source>Redemption</source>
   <translation>Einlösung</translation>
  </message>
  <message>
   <source>Redemption totals</source>
   <translation>Summen der Einlösungen</translation>
  </message>
  <message>
   <source>Redemptions</source>
   <translation>Einlösungen</translation>
  </message>
  <message>
   <source>Redemptions that failed.</source>
   <translation>Einlösungen, die fehlschlugen.</translation>
  </message>
  <message>
   <source>Redemptions that succeeded.</source>
   <translation>Einlösungen, die gelangen.</translation>
  </message>
  <message>
   <source>Redemptions that were rolled back.</source>
   <translation>Einlösungen, die rückgängig gemacht wurden.</translation>
  </message>
  <message>
   <source>Referral</source>
   <translation>Empfehlung</translation>
  </message>
  <message>
   <source>Referral campaigns</source>
   <translation>Empfehlungskampagnen</translation>
  </message>
  <message>
   <source>Referral code</source>
   <translation>Empfehlungscode</translation>
  </message>
  <message>
   <source>Referral codes</source>
   <translation>Empfehlungscodes</translation>
  </message>
  <message>
   <source>Referral programme</source>
   <translation>Empfehlungsprogramm</translation>
  </message>
  <message>
   <source>Referral step</source>
   <translation>Schritt der Empfehlung</translation>
  </message>
  <message>
   <source>Referrals</source>
   <translation>Empfehlungen</translation>
  </message>
  <message>
   <source>Referred customers</source>
   <translation>Geworbene Kunden</translation>
  </message>
  <message>
   <source>Referred in this campaign</source>
   <translation>Geworben in dieser Kampagne</translation>
  </message>
  <message>
   <source>Referrer</source>
   <translation>Werber</translation>
  </message>
  <message>
   <source>Rejected</source>
   <translation>Abgewiesen</translation>
  </message>
  <message>
   <source>Rejected records</source>
   <translation>Abgewiesene Datensätze</translation>
  </message>
  <message>
   <source>Rejected records by reason</source>
   <translation>Abgewiesene Datensätze nach Grund</translation>
  </message>
  <message>
   <source>Rejected, and why</source>
   <translation>Warum abgewiesen</translation>
  </message>
  <message>
   <source>Rejection</source>
   <translation>Ablehnung</translation>
  </message>
  <message>
   <source>Rejection in detail</source>
   <translation>Ablehnung im Einzelnen</translation>
  </message>
  <message>
   <source>Related id</source>
   <translation>Zugehörige ID</translation>
  </message>
  <message>
   <source>Related kind</source>
   <translation>Zugehörige Art</translation>
  </message>
  <message>
   <source>Related transaction</source>
   <translation>Zugehörige Buchung</translation>
  </message>
  <message>
   <source>Remarks</source>
   <translation>Bemerkungen</translation>
  </message>
  <message>
   <source>Remarks on the import</source>
   <translation>Bemerkungen zum Import</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove all events before {time}?</source>
   <translation>Alle Ereignisse vor dem {time} entfernen?</translation>
  </message>
  <message>
   <source>Remove an import</source>
   <translation>Einen Import entfernen</translation>
  </message>
  <message>
   <source>Remove column</source>
   <translation>Spalte entfernen</translation>
  </message>
  <message>
   <source>Remove events that happened before</source>
   <translation>Ereignisse entfernen, die vor diesem Tag geschahen</translation>
  </message>
  <message>
   <source>Remove for good</source>
   <translation>Endgültig entfernen</translation>
  </message>
  <message>
   <source>Remove old &amp;events…</source>
   <translation>Alte &amp;Ereignisse entfernen…</translation>
  </message>
  <message>
   <source>Remove old events</source>
   <translation>Alte Ereignisse entfernen</translation>
  </message>
  <message>
   <source>Remove the facet {facet}</source>
   <translation>Facette {facet} entfernen</translation>
  </message>
  <message>
   <source>Remove the import of {name}?</source>
   <translation>Den Import von {name} entfernen?</translation>
  </message>
  <message>
   <source>Remove this facet from the side bar</source>
   <translation>Diese Facette aus der Seitenleiste entfernen</translation>
  </message>
  <message>
   <source>Remove this import…</source>
   <translation>Diesen Import entfernen…</translation>
  </message>
  <message>
   <source>Remove {term}</source>
   <translation>{term} entfernen</translation>
  </message>
  <message>
   <source>Removed</source>
   <translation>Entfernt</translation>
  </message>
  <message>
   <source>Removed the import of {name}: {what} went.</source>
   <translation>Der Import von {name} ist entfernt. Weg sind: {what}.</translation>
  </message>
  <message>
   <source>Removing</source>
   <translation>Wird entfernt</translation>
  </message>
  <message>
   <source>Removing the import of {name}</source>
   <translation>Import von {name} wird entfernt</translation>
  </message>
  <message>
   <source>Removing the import of {name}…</source>
   <translation>Der Import von {name} wird entfernt…</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>Rename the view</source>
   <translation>Die Ansicht umbenennen</translation>
  </message>
  <message>
   <source>Rename view</source>
   <translation>Ansicht umbenennen</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Umbenennen…</translation>
  </message>
  <message>
   <source>Repair into a new library</source>
   <translation>In eine neue Bibliothek wiederherstellen</translation>
  </message>
  <message>
   <source>Repair into a new library…</source>
   <translation>In eine neue Bibliothek wiederherstellen…</translation>
  </message>
  <message>
   <source>Repeated key</source>
   <translation>Wiederholter Schlüssel</translation>
  </message>
  <message>
   <source>Replace</source>
   <translation>Ersetzen</translation>
  </message>
  <message>
   <source>Replace by what is shown now</source>
   <translation>Durch das ersetzen, was jetzt zu sehen ist</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <source>Request</source>
   <translation>Anfrage</translation>
  </message>
  <message>
   <source>Reset columns</source>
   <translation>Spalten zurücksetzen</translation>
  </message>
  <message>
   <source>Reset la&amp;yout</source>
   <translation>Auf&amp;teilung zurücksetzen</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <source>Return</source>
   <comment>a key</comment>
   <translation>Eingabe</translation>
  </message>
  <message>
   <source>Reward</source>
   <translation>Prämie</translation>
  </message>
  <message>
   <source>Reward assignment</source>
   <translation>Zuordnung der Prämie</translation>
  </message>
  <message>
   <source>Reward change</source>
   <translation>Änderung der Prämie</translation>
  </message>
  <message>
   <source>Reward changed</source>
   <translation>Prämie geändert</translation>
  </message>
  <message>
   <source>Reward created</source>
   <translation>Prämie angelegt</translation>
  </message>
  <message>
   <source>Reward id</source>
   <translation>Prämien-ID</translation>
  </message>
  <message>
   <source>Reward kind</source>
   <translation>Art der Prämie</translation>
  </message>
  <message>
   <source>Reward metadata</source>
   <translation>Prämien-Metadaten</translation>
  </message>
  <message>
   <source>Reward price</source>
   <translation>Preis der Prämie</translation>
  </message>
  <message>
   <source>Rewards</source>
   <translation>Prämien</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Rolle</translation>
  </message>
  <message>
   <source>Rollback</source>
   <translation>Rücknahme</translation>
  </message>
  <message>
   <source>Rollbacks that failed.</source>
   <translation>Rücknahmen, die fehlschlugen.</translation>
  </message>
  <message>
   <source>Rollbacks that succeeded.</source>
   <translation>Rücknahmen, die gelangen.</translation>
  </message>
  <message>
   <source>Rolled back</source>
   <translation>Rückgängig gemacht</translation>
  </message>
  <message>
   <source>Rounding</source>
   <translation>Rundung</translation>
  </message>
  <message>
   <source>Rounding value</source>
   <translation>Wert der Rundung</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Regel</translation>
  </message>
  <message>
   <source>Rule begins</source>
   <translation>Regel beginnt</translation>
  </message>
  <message>
   <source>Rule changed</source>
   <translation>Regel geändert</translation>
  </message>
  <message>
   <source>Rule created</source>
   <translation>Regel angelegt</translation>
  </message>
  <message>
   <source>Rule ends</source>
   <translation>Regel endet</translation>
  </message>
  <message>
   <source>Rule metadata</source>
   <translation>Regel-Metadaten</translation>
  </message>
  <message>
   <source>Rule text</source>
   <translation>Text der Regel</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>Regeln</translation>
  </message>
  <message>
   <source>S&amp;top</source>
   <translation>An&amp;halten</translation>
  </message>
  <message>
   <source>SAVED VIEWS</source>
   <translation>GESPEICHERTE ANSICHTEN</translation>
  </message>
  <message>
   <source>SHA-256 as received</source>
   <translation>SHA-256 wie empfangen</translation>
  </message>
  <message>
   <source>SHA-256 as received:</source>
   <translation>SHA-256 wie empfangen:</translation>
  </message>
  <message>
   <source>SHA-256 of the file</source>
   <translation>SHA-256 der Datei</translation>
  </message>
  <message>
   <source>SNS notification</source>
   <translation>SNS-Benachrichtigung</translation>
  </message>
  <message>
   <source>SQS message</source>
   <translation>SQS-Nachricht</translation>
  </message>
  <message>
   <source>SUCCESS when the card or code was handed out.</source>
   <translation>SUCCESS, wenn die Karte oder der Code ausgegeben wurde.</translation>
  </message>
  <message>
   <source>Same &amp;customer</source>
   <translation>Derselbe &amp;Kunde</translation>
  </message>
  <message>
   <source>Same &amp;minute</source>
   <translation>Dieselbe &amp;Minute</translation>
  </message>
  <message>
   <source>Same customer</source>
   <translation>Derselbe Kunde</translation>
  </message>
  <message>
   <source>Same minute</source>
   <translation>Dieselbe Minute</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Save &amp;case file…</source>
   <translation>Fall&amp;akte speichern…</translation>
  </message>
  <message>
   <source>Save as</source>
   <translation>Speichern unter</translation>
  </message>
  <message>
   <source>Save case file</source>
   <translation>Fallakte speichern</translation>
  </message>
  <message>
   <source>Save case file…</source>
   <translation>Fallakte speichern…</translation>
  </message>
  <message>
   <source>Save receipt</source>
   <translation>Quittung speichern</translation>
  </message>
  <message>
   <source>Save receipt…</source>
   <translation>Quittung speichern…</translation>
  </message>
  <message>
   <source>Save report</source>
   <translation>Bericht speichern</translation>
  </message>
  <message>
   <source>Save report…</source>
   <translation>Bericht speichern…</translation>
  </message>
  <message>
   <source>Save the history as a file, or the chart as a picture</source>
   <translation>Den Verlauf als Datei oder das Diagramm als Bild speichern</translation>
  </message>
  <message>
   <source>Save the tiers with the evidence as one file for a ticket</source>
   <translation>Die Stufen mit ihren Belegen als eine Datei für ein Ticket speichern</translation>
  </message>
  <message>
   <source>Save view</source>
   <translation>Ansicht speichern</translation>
  </message>
  <message>
   <source>Saved &amp;views</source>
   <translation>&amp;Gespeicherte Ansichten</translation>
  </message>
  <message>
   <source>Saved as {name}.</source>
   <translation>Gespeichert als {name}.</translation>
  </message>
  <message>
   <source>Saved views</source>
   <translation>Gespeicherte Ansichten</translation>
  </message>
  <message>
   <source>Saved views (*.json)</source>
   <translation>Gespeicherte Ansichten (*.json)</translation>
  </message>
  <message>
   <source>Saved, and not all of it is sound</source>
   <translation>Gespeichert, aber nicht alles ist in Ordnung</translation>
  </message>
  <message>
   <source>Saves everything that can still be read into a new library, and verifies it. The library that is damaged stays as it is.</source>
   <translation>Rettet alles, was noch lesbar ist, in eine neue Bibliothek und prüft sie. Die beschädigte Bibliothek bleibt, wie sie ist.</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Speichern…</translation>
  </message>
  <message>
   <source>Saving what can be read</source>
   <translation>Was lesbar ist, wird gerettet</translation>
  </message>
  <message>
   <source>Saving…</source>
   <translation>Wird gespeichert…</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suche</translation>
  </message>
  <message>
   <source>Search at once, or take the suggestion that is chosen</source>
   <translation>Sofort suchen oder den gewählten Vorschlag übernehmen</translation>
  </message>
  <message>
   <source>Search for {query}</source>
   <translation>Nach {query} suchen</translation>
  </message>
  <message>
   <source>Search help</source>
   <translation>Hilfe zur Suche</translation>
  </message>
  <message>
   <source>Search names, e-mails, ids, values, or narrow with tier:Gold after:2024-07-01</source>
   <translation>Namen, E-Mails, IDs, Werte suchen oder eingrenzen mit tier:Gold after:2024-07-01</translation>
  </message>
  <message>
   <source>Search reasons and bytes</source>
   <translation>Gründe und Bytes durchsuchen</translation>
  </message>
  <message>
   <source>Search rejects</source>
   <translation>Abgewiesene Datensätze durchsuchen</translation>
  </message>
  <message>
   <source>Second line of the address.</source>
   <translation>Zweite Zeile der Adresse.</translation>
  </message>
  <message>
   <source>Secret key of the project</source>
   <translation>Geheimer Schlüssel des Projekts</translation>
  </message>
  <message>
   <source>Segment</source>
   <translation>Segment</translation>
  </message>
  <message>
   <source>Segment id</source>
   <translation>Segment-ID</translation>
  </message>
  <message>
   <source>Select all events of the search</source>
   <translation>Alle Ereignisse der Suche auswählen</translation>
  </message>
  <message>
   <source>Select several events</source>
   <translation>Mehrere Ereignisse auswählen</translation>
  </message>
  <message>
   <source>Selected event</source>
   <translation>Ausgewähltes Ereignis</translation>
  </message>
  <message>
   <source>Selected events</source>
   <translation>Ausgewählte Ereignisse</translation>
  </message>
  <message>
   <source>Semicolon</source>
   <translation>Semikolon</translation>
  </message>
  <message>
   <source>Send-out</source>
   <translation>Aussendung</translation>
  </message>
  <message>
   <source>Send-out id</source>
   <translation>Aussendungs-ID</translation>
  </message>
  <message>
   <source>Send-out id (old form)</source>
   <translation>Aussendungs-ID (alte Form)</translation>
  </message>
  <message>
   <source>Sender</source>
   <translation>Absender</translation>
  </message>
  <message>
   <source>Sender (old form)</source>
   <translation>Absender (alte Form)</translation>
  </message>
  <message>
   <source>Sender id</source>
   <translation>Absender-ID</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>Gesendet</translation>
  </message>
  <message>
   <source>Separator</source>
   <translation>Trennzeichen</translation>
  </message>
  <message>
   <source>September</source>
   <comment>a whole month</comment>
   <translation>September</translation>
  </message>
  <message>
   <source>Settings of a lucky draw; empty in a loyalty campaign.</source>
   <translation>Einstellungen einer Verlosung; in einer Treuekampagne leer.</translation>
  </message>
  <message>
   <source>Settings of a promotion; empty in a loyalty campaign.</source>
   <translation>Einstellungen einer Werbeaktion; in einer Treuekampagne leer.</translation>
  </message>
  <message>
   <source>Settings of a referral campaign.</source>
   <translation>Einstellungen einer Empfehlungskampagne.</translation>
  </message>
  <message>
   <source>Several customers fit “{text}”: {some} and more. Give one of these ids.</source>
   <translation>Mehrere Kunden passen auf „{text}“: {some} und weitere. Geben Sie eine dieser IDs an.</translation>
  </message>
  <message>
   <source>Several customers fit “{text}”: {some}. Give one of these ids.</source>
   <translation>Mehrere Kunden passen auf „{text}“: {some}. Geben Sie eine dieser IDs an.</translation>
  </message>
  <message>
   <source>Severity</source>
   <translation>Schweregrad</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <source>Show all events</source>
   <translation>Alle Ereignisse zeigen</translation>
  </message>
  <message>
   <source>Show all of this customer</source>
   <translation>Alle dieses Kunden zeigen</translation>
  </message>
  <message>
   <source>Show all rejects</source>
   <translation>Alle abgewiesenen Datensätze zeigen</translation>
  </message>
  <message>
   <source>Show all time</source>
   <translation>Die ganze Zeit zeigen</translation>
  </message>
  <message>
   <source>Show all time, and ask for none</source>
   <translation>Die ganze Zeit zeigen und nach keiner fragen</translation>
  </message>
  <message>
   <source>Show all time, and do not narrow the search to any</source>
   <translation>Den ganzen Zeitraum zeigen und die Suche auf keinen eingrenzen</translation>
  </message>
  <message>
   <source>Show all {count}</source>
   <translation>Alle {count} zeigen</translation>
  </message>
  <message>
   <source>Show events in the table</source>
   <translation>In der Tabelle zeigen</translation>
  </message>
  <message>
   <source>Show fewer</source>
   <translation>Weniger zeigen</translation>
  </message>
  <message>
   <source>Show in &amp;folder</source>
   <translation>Im &amp;Ordner zeigen</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>Im Ordner zeigen</translation>
  </message>
  <message>
   <source>Show it</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <source>Show rejected</source>
   <translation>Abgewiesene zeigen</translation>
  </message>
  <message>
   <source>Show report</source>
   <translation>Bericht zeigen</translation>
  </message>
  <message>
   <source>Show surroundings</source>
   <translation>Umgebung zeigen</translation>
  </message>
  <message>
   <source>Show the event of: {sentence}</source>
   <translation>Das Ereignis zeigen zu: {sentence}</translation>
  </message>
  <message>
   <source>Show the events of a growing log as they are written</source>
   <translation>Zeigt die Ereignisse eines wachsenden Logs, sobald sie geschrieben werden</translation>
  </message>
  <message>
   <source>Show the same as a list: every stay, event and finding</source>
   <translation>Dasselbe als Liste zeigen: jeder Aufenthalt, jedes Ereignis, jeder Befund</translation>
  </message>
  <message>
   <source>Show the time before, or behind</source>
   <translation>Die Zeit davor oder danach zeigen</translation>
  </message>
  <message>
   <source>Show the whole explanation</source>
   <translation>Die ganze Erklärung zeigen</translation>
  </message>
  <message>
   <source>Show the whole time again</source>
   <translation>Wieder den ganzen Zeitraum zeigen</translation>
  </message>
  <message>
   <source>Show them in the table</source>
   <translation>In der Tabelle zeigen</translation>
  </message>
  <message>
   <source>Show these {count}</source>
   <translation>Diese {count} zeigen</translation>
  </message>
  <message>
   <source>Show what could not be read, and why</source>
   <translation>Zeigen, was nicht zu lesen war, und warum</translation>
  </message>
  <message>
   <source>Show what goes</source>
   <translation>Vorschau zeigen</translation>
  </message>
  <message>
   <source>Showing all events of the minute of {time}, around this one of {customer}.</source>
   <translation>Zu sehen sind alle Ereignisse der Minute von {time}, um dieses von {customer} herum.</translation>
  </message>
  <message>
   <source>Showing all events of {customer}.</source>
   <translation>Zu sehen sind alle Ereignisse von {customer}.</translation>
  </message>
  <message>
   <source>Showing what happened to the campaign in this minute.</source>
   <translation>Zu sehen ist, was in dieser Minute mit der Kampagne geschah.</translation>
  </message>
  <message numerus="yes">
   <source>Showing {n} events around this one: {event}</source>
   <translation>
    <numerusform>Zu sehen ist {n} Ereignis um dieses herum: {event}</numerusform>
    <numerusform>Zu sehen sind {n} Ereignisse um dieses herum: {event}</numerusform>
   </translation>
  </message>
  <message>
   <source>Side &amp;bar</source>
   <translation>&amp;Seitenleiste</translation>
  </message>
  <message>
   <source>Side buttons of the mouse</source>
   <translation>Seitliche Maustasten</translation>
  </message>
  <message>
   <source>Signature</source>
   <translation>Signatur</translation>
  </message>
  <message>
   <source>Signature does not match</source>
   <translation>Signatur stimmt nicht</translation>
  </message>
  <message>
   <source>Signature key</source>
   <translation>Signaturschlüssel</translation>
  </message>
  <message>
   <source>Signature verified</source>
   <translation>Signatur geprüft</translation>
  </message>
  <message>
   <source>Signed, not checked: no key</source>
   <translation>Signiert, nicht geprüft: kein Schlüssel</translation>
  </message>
  <message>
   <source>Since</source>
   <translation>Seit</translation>
  </message>
  <message>
   <source>Since ({zone})</source>
   <translation>Seit ({zone})</translation>
  </message>
  <message>
   <source>Skipped tiers</source>
   <translation>Übersprungene Stufen</translation>
  </message>
  <message>
   <source>Smallest number of codes</source>
   <translation>Kleinste Anzahl von Codes</translation>
  </message>
  <message>
   <source>So long before now: min, h, d, w, mo or y; also today and yesterday.</source>
   <translation>So lange vor jetzt: min, h, d, w, mo oder y; auch today und yesterday.</translation>
  </message>
  <message>
   <source>Some letters or signs are shown as boxes, because no font of this system has them. What is copied or exported is right. A font such as Noto Sans brings them.</source>
   <translation>Einige Buchstaben oder Zeichen erscheinen als Kästchen, weil keine Schrift dieses Systems sie enthält. Was kopiert oder exportiert wird, stimmt. Eine Schrift wie Noto Sans bringt sie mit.</translation>
  </message>
  <message>
   <source>Some rejects cannot be read.</source>
   <translation>Einige abgewiesene Datensätze sind nicht lesbar.</translation>
  </message>
  <message>
   <source>Some settings of this window could not be used and are as at a first start: {names}.</source>
   <translation>Einige Einstellungen dieses Fensters waren nicht verwendbar und sind wie beim ersten Start: {names}.</translation>
  </message>
  <message>
   <source>Some settings of this window were damaged and are as at a first start: {names}. The damaged file is kept as {name}.</source>
   <translation>Einige Einstellungen dieses Fensters waren beschädigt und sind wie beim ersten Start: {names}. Die beschädigte Datei ist als {name} aufgehoben.</translation>
  </message>
  <message>
   <source>Somebody has sent a test webhook, or an event is of the year 2000, as these are; it changes nothing beside real events.</source>
   <translation>Jemand hat einen Test-Webhook gesendet, oder ein Ereignis ist wie diese aus dem Jahr 2000; neben echten Ereignissen ändert es nichts.</translation>
  </message>
  <message>
   <source>Something is there: has:note, has:mark, has:email, has:points, or any path, such as has:customer.metadata.region.</source>
   <translation>Etwas ist da: has:note, has:mark, has:email, has:points oder ein Pfad wie has:customer.metadata.region.</translation>
  </message>
  <message>
   <source>Something newer was asked.</source>
   <translation>Es wurde etwas Neueres gefragt.</translation>
  </message>
  <message>
   <source>Something unexpected went wrong.</source>
   <translation>Etwas Unerwartetes ist schiefgegangen.</translation>
  </message>
  <message>
   <source>Something unexpected went wrong. Nothing was changed; the log file names the place.</source>
   <translation>Etwas Unerwartetes ging schief. Es wurde nichts geändert; die Logdatei nennt die Stelle.</translation>
  </message>
  <message>
   <source>Something went wrong that should not ({kind}). Please report it.</source>
   <translation>Etwas ist schiefgegangen, was nicht sollte ({kind}). Bitte melden Sie es.</translation>
  </message>
  <message>
   <source>Something went wrong that should not ({kind}). The log {path} says where. Please report it.</source>
   <translation>Etwas ist schiefgegangen, was nicht sollte ({kind}). Das Log {path} sagt, wo. Bitte melden Sie es.</translation>
  </message>
  <message>
   <source>Sort by time and go</source>
   <translation>Nach Zeit sortieren und los</translation>
  </message>
  <message>
   <source>Sort by {column}</source>
   <translation>Nach {column} sortieren</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>Source id</source>
   <translation>Eigene ID</translation>
  </message>
  <message>
   <source>Source id: {value}</source>
   <translation>Eigene ID: {value}</translation>
  </message>
  <message>
   <source>Source id: {value} (earlier: {others})</source>
   <translation>Eigene ID: {value} (früher: {others})</translation>
  </message>
  <message>
   <source>Source ids</source>
   <translation>Eigene IDs</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>Quellen</translation>
  </message>
  <message>
   <source>Sources of the import</source>
   <translation>Quellen des Imports</translation>
  </message>
  <message>
   <source>Sources:</source>
   <translation>Quellen:</translation>
  </message>
  <message>
   <source>Stale file handle</source>
   <translation>Datei auf dem Netzlaufwerk nicht mehr gültig</translation>
  </message>
  <message>
   <source>Start a search</source>
   <translation>Eine Suche beginnen</translation>
  </message>
  <message>
   <source>Start afresh</source>
   <translation>Neu anfangen</translation>
  </message>
  <message>
   <source>Starts in the middle</source>
   <translation>Beginnt mittendrin</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Bundesland</translation>
  </message>
  <message>
   <source>State</source>
   <comment>of a customer</comment>
   <translation>Zustand</translation>
  </message>
  <message>
   <source>State or region.</source>
   <translation>Bundesland oder Region.</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>Stays</source>
   <translation>Aufenthalte</translation>
  </message>
  <message>
   <source>Stays as CSV</source>
   <translation>Aufenthalte als CSV</translation>
  </message>
  <message>
   <source>Stays in tiers</source>
   <translation>Aufenthalte</translation>
  </message>
  <message>
   <source>Stays of the customer in tiers, latest first</source>
   <translation>Aufenthalte des Kunden in Stufen, der neueste zuerst</translation>
  </message>
  <message>
   <source>Stays, findings and explanations are computed from the events alone. A stay is exact where an event proves both ends; nothing is guessed, and no cause is made up.</source>
   <translation>Aufenthalte, Befunde und Erklärungen werden allein aus den Ereignissen berechnet. Ein Aufenthalt ist genau, wo Ereignisse beide Enden belegen; nichts ist geraten, und keine Ursache ist erfunden.</translation>
  </message>
  <message>
   <source>Stock</source>
   <translation>Vorrat</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Stop following all {count} logs</source>
   <translation>Allen {count} Logs nicht mehr folgen</translation>
  </message>
  <message>
   <source>Stop following {log}</source>
   <translation>{log} nicht mehr folgen</translation>
  </message>
  <message>
   <source>Stop following {name}</source>
   <translation>{name} nicht mehr folgen</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <source>Stopped following {count} logs.</source>
   <translation>{count} Logs wird nicht mehr gefolgt.</translation>
  </message>
  <message>
   <source>Stopped following {log}.</source>
   <translation>{log} wird nicht mehr gefolgt.</translation>
  </message>
  <message>
   <source>Stopped.</source>
   <translation>Angehalten.</translation>
  </message>
  <message>
   <source>Stopped. Either nothing was forgotten, or all of it was and the rest of the cleaning is done when the library is opened next. Look at the plan again to see which.</source>
   <translation>Angehalten. Entweder wurde nichts vergessen, oder alles, und der Rest wird beim nächsten Öffnen der Bibliothek bereinigt. Sehen Sie den Plan noch einmal an, um zu erfahren, was zutrifft.</translation>
  </message>
  <message>
   <source>Stopped. No backup was made.</source>
   <translation>Angehalten. Es wurde keine Sicherung angelegt.</translation>
  </message>
  <message>
   <source>Stopped. No new library was made.</source>
   <translation>Angehalten. Es wurde keine neue Bibliothek angelegt.</translation>
  </message>
  <message>
   <source>Stopped. Nothing was changed.</source>
   <translation>Angehalten. Es wurde nichts geändert.</translation>
  </message>
  <message>
   <source>Stopped. Nothing was forgotten.</source>
   <translation>Angehalten. Es wurde nichts vergessen.</translation>
  </message>
  <message>
   <source>Stopped. Nothing was removed.</source>
   <translation>Angehalten. Es wurde nichts entfernt.</translation>
  </message>
  <message>
   <source>Stopped. The library is as it was.</source>
   <translation>Angehalten. Die Bibliothek ist, wie sie war.</translation>
  </message>
  <message>
   <source>Stopped. What was read so far is kept.</source>
   <translation>Angehalten. Was bis dahin gelesen wurde, bleibt erhalten.</translation>
  </message>
  <message>
   <source>Stopped; no case file was written.</source>
   <translation>Angehalten; es wurde keine Fallakte geschrieben.</translation>
  </message>
  <message>
   <source>Stopped; nothing was written.</source>
   <translation>Angehalten; es wurde nichts geschrieben.</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Wird angehalten…</translation>
  </message>
  <message>
   <source>Succeeded</source>
   <translation>Gelungen</translation>
  </message>
  <message>
   <source>Successful rollbacks</source>
   <translation>Gelungene Rücknahmen</translation>
  </message>
  <message>
   <source>Suggest fields and values</source>
   <translation>Felder und Werte vorschlagen</translation>
  </message>
  <message>
   <source>Suggestions</source>
   <translation>Vorschläge</translation>
  </message>
  <message>
   <source>Suggestions for what you type: fields, operators, times, and values that occur in the library with the number of their events. ↓ chooses, Tab or Enter takes, Esc closes.</source>
   <translation>Vorschläge zu dem, was Sie tippen: Felder, Operatoren, Zeiten und Werte aus der Bibliothek mit der Anzahl ihrer Ereignisse. ↓ wählt, Tab oder Eingabe übernimmt, Esc schließt.</translation>
  </message>
  <message>
   <source>Sum of all orders, in hundredths of the currency (24000 means 240.00).</source>
   <translation>Summe aller Bestellungen, in Hundertsteln der Währung (24000 heißt 240,00).</translation>
  </message>
  <message>
   <source>System</source>
   <translation>System</translation>
  </message>
  <message>
   <source>System metadata</source>
   <translation>System-Metadaten</translation>
  </message>
  <message numerus="yes">
   <source>THE FIRST {n} VALUES THAT DIFFER FROM DETAILS</source>
   <translation>
    <numerusform>DER ERSTE WERT, DER VON DETAILS ABWEICHT</numerusform>
    <numerusform>DIE ERSTEN {n} WERTE, DIE VON DETAILS ABWEICHEN</numerusform>
   </translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>Tabulator</translation>
  </message>
  <message>
   <source>Take every trace of the customer out of the library; what goes is shown first</source>
   <translation>Jede Spur des Kunden aus der Bibliothek entfernen; vorher wird gezeigt, was geht</translation>
  </message>
  <message>
   <source>Take it off the list</source>
   <translation>Von der Liste nehmen</translation>
  </message>
  <message>
   <source>Take out of the library what only this import brought</source>
   <translation>Aus der Bibliothek entfernen, was nur dieser Import gebracht hat</translation>
  </message>
  <message>
   <source>Take the column, or leave it out</source>
   <translation>Die Spalte nehmen oder weglassen</translation>
  </message>
  <message>
   <source>Take the star away</source>
   <translation>Den Stern nehmen</translation>
  </message>
  <message>
   <source>Taking it out</source>
   <translation>Wird herausgenommen</translation>
  </message>
  <message>
   <source>Taking out what is older</source>
   <translation>Älteres wird herausgenommen</translation>
  </message>
  <message>
   <source>Te&amp;xt size</source>
   <translation>Te&amp;xtgröße</translation>
  </message>
  <message>
   <source>Test</source>
   <translation>Test</translation>
  </message>
  <message>
   <source>Test send-out</source>
   <translation>Testaussendung</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>Text</source>
   <comment>an operator of the query</comment>
   <translation>Text</translation>
  </message>
  <message>
   <source>Text (*.txt)</source>
   <translation>Text (*.txt)</translation>
  </message>
  <message>
   <source>Text of the licence</source>
   <translation>Text der Lizenz</translation>
  </message>
  <message>
   <source>Text with &amp;headers</source>
   <translation>Text mit &amp;Spaltentiteln</translation>
  </message>
  <message>
   <source>Text with headers</source>
   <translation>Text mit Spaltentiteln</translation>
  </message>
  <message>
   <source>Texts are as large as they get</source>
   <translation>Größer wird der Text nicht</translation>
  </message>
  <message>
   <source>Texts are as small as they get</source>
   <translation>Kleiner wird der Text nicht</translation>
  </message>
  <message>
   <source>That did not work</source>
   <translation>Das ging nicht</translation>
  </message>
  <message>
   <source>That it is “{type}” follows from what it holds; the event itself does not name its type.</source>
   <translation>Dass es „{type}“ ist, folgt aus seinem Inhalt; das Ereignis selbst nennt seinen Typ nicht.</translation>
  </message>
  <message>
   <source>That it is “{type}” is known from the name of its file only.</source>
   <translation>Dass es „{type}“ ist, sagt nur der Name seiner Datei.</translation>
  </message>
  <message>
   <source>That it is “{type}” is known from the text before it only.</source>
   <translation>Dass es „{type}“ ist, sagt nur der Text davor.</translation>
  </message>
  <message>
   <source>That it is “{type}” was decided by a person who uses this program.</source>
   <translation>Dass es „{type}“ ist, hat eine Person entschieden, die dieses Programm benutzt.</translation>
  </message>
  <message>
   <source>The Voucherify project that sent the webhook. Sandbox and production are different projects with different ids but often the same names.</source>
   <translation>Das Voucherify-Projekt, das den Webhook gesendet hat. Sandbox und Produktion sind verschiedene Projekte mit verschiedenen IDs, aber oft gleichen Namen.</translation>
  </message>
  <message>
   <source>The address the webhook was sent to. It can contain a secret token.</source>
   <translation>Die Adresse, an die der Webhook gesendet wurde. Sie kann ein geheimes Token enthalten.</translation>
  </message>
  <message>
   <source>The amount (in hundredths of the currency) that earns the points beside it.</source>
   <translation>Der Betrag (in Hundertsteln der Währung), der die Punkte daneben bringt.</translation>
  </message>
  <message>
   <source>The areas and stores the campaign is assigned to.</source>
   <translation>Die Gebiete und Läden, denen die Kampagne zugeordnet ist.</translation>
  </message>
  <message>
   <source>The backup is made</source>
   <translation>Die Sicherung ist erstellt</translation>
  </message>
  <message>
   <source>The backup {target} cannot be written ({reason}). Choose another folder, or free some space; nothing was left of it.</source>
   <translation>Die Sicherung {target} kann nicht geschrieben werden ({reason}). Wählen Sie einen anderen Ordner, oder schaffen Sie Platz; es blieb nichts davon zurück.</translation>
  </message>
  <message numerus="yes">
   <source>The backup {target} was made ({size} MB) and proved: {n} events are as they were received.</source>
   <translation>
    <numerusform>Die Sicherung {target} wurde angelegt ({size} MB) und geprüft: {n} Ereignis ist so, wie es empfangen wurde.</numerusform>
    <numerusform>Die Sicherung {target} wurde angelegt ({size} MB) und geprüft: {n} Ereignisse sind so, wie sie empfangen wurden.</numerusform>
   </translation>
  </message>
  <message>
   <source>The backup {target} was made ({size} MB), but the library was damaged before, and so is the backup. See: tier-viewer verify.</source>
   <translation>Die Sicherung {target} wurde angelegt ({size} MB), aber die Bibliothek war schon beschädigt, und die Sicherung ist es auch. Siehe: tier-viewer verify.</translation>
  </message>
  <message>
   <source>The balance of a loyalty card changed.</source>
   <translation>Der Punktestand einer Treuekarte änderte sich.</translation>
  </message>
  <message>
   <source>The body could be joined, left or prolonged; nothing around it says which.</source>
   <translation>Der Inhalt könnte joined, left oder prolonged sein; nichts um ihn herum sagt, was davon.</translation>
  </message>
  <message>
   <source>The bookkeeping entry for a change of points.</source>
   <translation>Der Eintrag in den Büchern für eine Änderung der Punkte.</translation>
  </message>
  <message>
   <source>The bytes alone (*.txt)</source>
   <translation>Nur die Bytes (*.txt)</translation>
  </message>
  <message>
   <source>The campaign as it was when the event was made. Later edits of the campaign do not change old events.</source>
   <translation>Die Kampagne, wie sie war, als das Ereignis entstand. Spätere Änderungen der Kampagne ändern alte Ereignisse nicht.</translation>
  </message>
  <message>
   <source>The campaign of the card.</source>
   <translation>Die Kampagne der Karte.</translation>
  </message>
  <message>
   <source>The campaign of this event cannot be read.</source>
   <translation>Die Kampagne dieses Ereignisses ist nicht lesbar.</translation>
  </message>
  <message>
   <source>The campaign of this event is gone.</source>
   <translation>Die Kampagne dieses Ereignisses fehlt.</translation>
  </message>
  <message>
   <source>The campaign of this event is not kept under what it says.</source>
   <translation>Die Kampagne dieses Ereignisses ist unter etwas anderem abgelegt, als darin steht.</translation>
  </message>
  <message>
   <source>The campaign of this event is not what was received.</source>
   <translation>Die Kampagne dieses Ereignisses ist nicht mehr, was empfangen wurde.</translation>
  </message>
  <message>
   <source>The campaign the rule belongs to.</source>
   <translation>Die Kampagne, zu der die Regel gehört.</translation>
  </message>
  <message>
   <source>The campaign the tier belongs to.</source>
   <translation>Die Kampagne, zu der die Stufe gehört.</translation>
  </message>
  <message>
   <source>The campaign this validity belongs to.</source>
   <translation>Die Kampagne, zu der diese Gültigkeit gehört.</translation>
  </message>
  <message>
   <source>The campaign's id, in full.</source>
   <translation>Die ganze ID der Kampagne.</translation>
  </message>
  <message>
   <source>The campaign's name at the time of the event. It can be changed later.</source>
   <translation>Der Name der Kampagne zur Zeit des Ereignisses. Er kann später geändert werden.</translation>
  </message>
  <message>
   <source>The capture kept no x-voucherify-signature header with this delivery, so nothing can be checked.</source>
   <translation>Der Mitschnitt hat zu dieser Zustellung keine Kopfzeile x-voucherify-signature bewahrt; darum lässt sich nichts prüfen.</translation>
  </message>
  <message>
   <source>The capture kept the signature. Give the secret key of the project (Project settings, Webhooks) to check it.</source>
   <translation>Der Mitschnitt hat die Signatur bewahrt. Geben Sie den geheimen Schlüssel des Projekts an (Project settings, Webhooks), um sie zu prüfen.</translation>
  </message>
  <message>
   <source>The captures themselves are not changed, wherever they are: delete or clean them where they were made.</source>
   <translation>Die Mitschnitte selbst werden nicht geändert, wo immer sie liegen: Löschen oder bereinigen Sie sie dort, wo sie entstanden sind.</translation>
  </message>
  <message>
   <source>The card (or other object) the change belongs to.</source>
   <translation>Die Karte (oder ein anderes Objekt), zu der die Änderung gehört.</translation>
  </message>
  <message>
   <source>The card that is held.</source>
   <translation>Die Karte, die jemand hat.</translation>
  </message>
  <message>
   <source>The card that points were moved from.</source>
   <translation>Die Karte, von der Punkte genommen wurden.</translation>
  </message>
  <message>
   <source>The card that points were moved to.</source>
   <translation>Die Karte, auf die Punkte kamen.</translation>
  </message>
  <message>
   <source>The card the pending points belong to.</source>
   <translation>Die Karte, zu der die vorgemerkten Punkte gehören.</translation>
  </message>
  <message>
   <source>The card the points will go to.</source>
   <translation>Die Karte, auf die die Punkte kommen werden.</translation>
  </message>
  <message>
   <source>The card the portion was on.</source>
   <translation>Die Karte, auf der der Posten war.</translation>
  </message>
  <message>
   <source>The card whose points changed.</source>
   <translation>Die Karte, deren Punkte sich änderten.</translation>
  </message>
  <message>
   <source>The cards or codes that were handed out.</source>
   <translation>Die Karten oder Codes, die ausgegeben wurden.</translation>
  </message>
  <message>
   <source>The case file is in {file}: written, personal data masked.</source>
   <translation>Die Fallakte liegt in {file}: geschrieben, personenbezogene Daten maskiert.</translation>
  </message>
  <message>
   <source>The case file is in {file}: written, with personal data as it is.</source>
   <translation>Die Fallakte liegt in {file}: geschrieben, personenbezogene Daten unverändert.</translation>
  </message>
  <message numerus="yes">
   <source>The case file is in {file}: {n} events, personal data masked.</source>
   <translation>
    <numerusform>Die Fallakte liegt in {file}: {n} Ereignis, personenbezogene Daten maskiert.</numerusform>
    <numerusform>Die Fallakte liegt in {file}: {n} Ereignisse, personenbezogene Daten maskiert.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The case file is in {file}: {n} events, with personal data as it is.</source>
   <translation>
    <numerusform>Die Fallakte liegt in {file}: {n} Ereignis, personenbezogene Daten unverändert.</numerusform>
    <numerusform>Die Fallakte liegt in {file}: {n} Ereignisse, personenbezogene Daten unverändert.</numerusform>
   </translation>
  </message>
  <message>
   <source>The categories that the card is sorted into.</source>
   <translation>Die Kategorien, in die die Karte eingeordnet ist.</translation>
  </message>
  <message>
   <source>The change, and what caused it.</source>
   <translation>Die Änderung und was sie ausgelöst hat.</translation>
  </message>
  <message>
   <source>The characters used in codes.</source>
   <translation>Die Zeichen, aus denen Codes bestehen.</translation>
  </message>
  <message>
   <source>The code a customer shows or types.</source>
   <translation>Der Code, den ein Kunde vorzeigt oder eingibt.</translation>
  </message>
  <message>
   <source>The colour that you marked the customer with.</source>
   <translation>Die Farbe, mit der Sie den Kunden markiert haben.</translation>
  </message>
  <message>
   <source>The colour that you marked the event or its customer with: mark:red, or mark:red,blue for either.</source>
   <translation>Die Farbe, mit der Sie das Ereignis oder seinen Kunden markiert haben: mark:red, oder mark:red,blue für eine von beiden.</translation>
  </message>
  <message>
   <source>The colour that you marked the event with.</source>
   <translation>Die Farbe, mit der Sie das Ereignis markiert haben.</translation>
  </message>
  <message>
   <source>The columns of the view “{name}” in it cannot be read.</source>
   <translation>Die Spalten der Ansicht „{name}“ darin sind nicht lesbar.</translation>
  </message>
  <message>
   <source>The columns: click to sort, drag to move, pull an edge to widen, right-click to choose others. The column “Type known by” tells how it is known what happened: by the envelope around the body, a heading, the name of the file, the body itself, or by you.</source>
   <translation>Die Spalten: Klicken sortiert, Ziehen verschiebt, am Rand ziehen verbreitert, ein Rechtsklick wählt andere. Die Spalte „Typ bekannt durch“ sagt, woher man weiß, was geschah: vom Umschlag um die Daten, von einer Überschrift, vom Dateinamen, aus den Daten selbst oder von Ihnen.</translation>
  </message>
  <message>
   <source>The conditions that must hold for cards of this campaign to be used.</source>
   <translation>Die Bedingungen, die erfüllt sein müssen, damit Karten dieser Kampagne benutzt werden können.</translation>
  </message>
  <message>
   <source>The counts of this source do not add up.</source>
   <translation>Die Zahlen dieser Quelle gehen nicht auf.</translation>
  </message>
  <message>
   <source>The customer</source>
   <translation>Der Kunde</translation>
  </message>
  <message>
   <source>The customer as they were when the event was made.</source>
   <translation>Der Kunde, wie er war, als das Ereignis entstand.</translation>
  </message>
  <message>
   <source>The customer entered a segment.</source>
   <translation>Der Kunde kam in ein Segment.</translation>
  </message>
  <message>
   <source>The customer entered the tier structure of a campaign.</source>
   <translation>Der Kunde trat in die Stufen einer Kampagne ein.</translation>
  </message>
  <message>
   <source>The customer exchanged points for a reward.</source>
   <translation>Der Kunde tauschte Punkte gegen eine Prämie.</translation>
  </message>
  <message>
   <source>The customer had been in no tier for {time}, since {tier} was left on {day}.</source>
   <translation>Der Kunde war {time} lang in keiner Stufe gewesen, seit er {tier} am {day} verlassen hatte.</translation>
  </message>
  <message>
   <source>The customer had left.</source>
   <translation>Der Kunde war ausgetreten.</translation>
  </message>
  <message>
   <source>The customer is marked {colour}</source>
   <translation>Der Kunde ist {colour} markiert</translation>
  </message>
  <message>
   <source>The customer joined later; what was before is not in the data.</source>
   <translation>Der Kunde trat später ein; was davor war, ist nicht in den Daten.</translation>
  </message>
  <message>
   <source>The customer joined while in a tier already; a leaving is missing, or the joining came twice.</source>
   <translation>Der Kunde trat ein, während er schon in einer Stufe war; ein Austritt fehlt, oder der Eintritt kam zweimal.</translation>
  </message>
  <message>
   <source>The customer kept the tier under the campaign's rules although the points no longer reach it.</source>
   <translation>Der Kunde behielt die Stufe nach den Regeln der Kampagne, obwohl die Punkte nicht mehr für sie reichen.</translation>
  </message>
  <message>
   <source>The customer left a segment.</source>
   <translation>Der Kunde verließ ein Segment.</translation>
  </message>
  <message>
   <source>The customer left the tier structure of a campaign.</source>
   <translation>Der Kunde trat aus den Stufen einer Kampagne aus.</translation>
  </message>
  <message>
   <source>The customer moved to a higher tier.</source>
   <translation>Der Kunde kam in eine höhere Stufe.</translation>
  </message>
  <message>
   <source>The customer moved to a lower tier.</source>
   <translation>Der Kunde kam in eine niedrigere Stufe.</translation>
  </message>
  <message>
   <source>The customer of this event cannot be read.</source>
   <translation>Der Kunde dieses Ereignisses ist nicht lesbar.</translation>
  </message>
  <message>
   <source>The customer of this event is gone.</source>
   <translation>Der Kunde dieses Ereignisses fehlt.</translation>
  </message>
  <message>
   <source>The customer of this event is not kept under what it says.</source>
   <translation>Der Kunde dieses Ereignisses ist unter etwas anderem abgelegt, als darin steht.</translation>
  </message>
  <message>
   <source>The customer of this event is not what was received.</source>
   <translation>Der Kunde dieses Ereignisses ist nicht mehr, was empfangen wurde.</translation>
  </message>
  <message>
   <source>The customer placed an order.</source>
   <translation>Der Kunde gab eine Bestellung auf.</translation>
  </message>
  <message>
   <source>The customer received a reward.</source>
   <translation>Der Kunde bekam eine Prämie.</translation>
  </message>
  <message>
   <source>The customer redeemed something.</source>
   <translation>Der Kunde löste etwas ein.</translation>
  </message>
  <message>
   <source>The customer the points are for.</source>
   <translation>Der Kunde, für den die Punkte sind.</translation>
  </message>
  <message>
   <source>The customer this validity belongs to.</source>
   <translation>Der Kunde, dem diese Gültigkeit gehört.</translation>
  </message>
  <message>
   <source>The customer was confirmed.</source>
   <translation>Der Kunde wurde bestätigt.</translation>
  </message>
  <message>
   <source>The customer was created.</source>
   <translation>Der Kunde wurde angelegt.</translation>
  </message>
  <message>
   <source>The customer was deleted.</source>
   <translation>Der Kunde wurde gelöscht.</translation>
  </message>
  <message>
   <source>The customer was rewarded with loyalty points.</source>
   <translation>Der Kunde wurde mit Treuepunkten belohnt.</translation>
  </message>
  <message>
   <source>The customer who got the card or code.</source>
   <translation>Der Kunde, der die Karte oder den Code bekam.</translation>
  </message>
  <message>
   <source>The customer who holds the card.</source>
   <translation>Der Kunde, dem die Karte gehört.</translation>
  </message>
  <message>
   <source>The customer who ordered.</source>
   <translation>Der Kunde, der bestellt hat.</translation>
  </message>
  <message>
   <source>The customer who referred the buyer.</source>
   <translation>Der Kunde, der den Käufer geworben hat.</translation>
  </message>
  <message>
   <source>The customer who referred this one.</source>
   <translation>Der Kunde, der diesen geworben hat.</translation>
  </message>
  <message>
   <source>The customer who refers others with this code; empty for a loyalty card.</source>
   <translation>Der Kunde, der mit diesem Code andere wirbt; bei einer Treuekarte leer.</translation>
  </message>
  <message>
   <source>The customer's balance in this campaign at that time.</source>
   <translation>Der damalige Punktestand des Kunden in dieser Kampagne.</translation>
  </message>
  <message>
   <source>The customer's data was changed.</source>
   <translation>Die Daten des Kunden wurden geändert.</translation>
  </message>
  <message>
   <source>The customer's date of birth.</source>
   <translation>Das Geburtsdatum des Kunden.</translation>
  </message>
  <message>
   <source>The customer's e-mail address; often missing in tier events.</source>
   <translation>Die E-Mail-Adresse des Kunden; in Stufenereignissen fehlt sie oft.</translation>
  </message>
  <message>
   <source>The customer's event before</source>
   <translation>Das Ereignis des Kunden davor</translation>
  </message>
  <message>
   <source>The customer's event before of the same type</source>
   <translation>Das Ereignis des Kunden davor vom selben Typ</translation>
  </message>
  <message>
   <source>The customer's id in the shop's own system.</source>
   <translation>ID des Kunden im eigenen System des Shops.</translation>
  </message>
  <message>
   <source>The customer's id, in full.</source>
   <translation>Die ganze ID des Kunden.</translation>
  </message>
  <message>
   <source>The customer's loyalty data was updated.</source>
   <translation>Die Treuedaten des Kunden wurden aktualisiert.</translation>
  </message>
  <message>
   <source>The customer's name as stored; it can be missing or in any script.</source>
   <translation>Der Name des Kunden, wie er gespeichert ist; er kann fehlen und in jeder Schrift stehen.</translation>
  </message>
  <message>
   <source>The customer's order was canceled.</source>
   <translation>Die Bestellung des Kunden wurde storniert.</translation>
  </message>
  <message>
   <source>The customer's order was changed.</source>
   <translation>Die Bestellung des Kunden wurde geändert.</translation>
  </message>
  <message>
   <source>The customer's order was paid.</source>
   <translation>Die Bestellung des Kunden wurde bezahlt.</translation>
  </message>
  <message>
   <source>The customer's own card with their points.</source>
   <translation>Die eigene Karte des Kunden mit seinen Punkten.</translation>
  </message>
  <message>
   <source>The customer's phone number. Only in events that carry the full customer.</source>
   <translation>Die Telefonnummer des Kunden. Nur in Ereignissen, die den ganzen Kunden enthalten.</translation>
  </message>
  <message>
   <source>The customer's points and tier in each campaign. The keys are campaign names, so a renamed campaign appears under its new name.</source>
   <translation>Punkte und Stufe des Kunden in jeder Kampagne. Die Schlüssel sind Namen der Kampagnen; eine umbenannte Kampagne erscheint unter ihrem neuen Namen.</translation>
  </message>
  <message>
   <source>The customer's points and tier in the campaign of this name.</source>
   <translation>Punkte und Stufe des Kunden in der Kampagne dieses Namens.</translation>
  </message>
  <message>
   <source>The customer's points and tiers at that time. Only in events that carry the full customer.</source>
   <translation>Die damaligen Punkte und Stufen des Kunden. Nur in Ereignissen, die den ganzen Kunden enthalten.</translation>
  </message>
  <message>
   <source>The customer's points over all loyalty campaigns at that time. Tiers are decided campaign by campaign.</source>
   <translation>Die damaligen Punkte des Kunden über alle Treuekampagnen. Über Stufen wird je Kampagne entschieden.</translation>
  </message>
  <message>
   <source>The customer's postal address. Only in events that carry the full customer.</source>
   <translation>Die Postanschrift des Kunden. Nur in Ereignissen, die den ganzen Kunden enthalten.</translation>
  </message>
  <message>
   <source>The customer's stays in tiers as bands, a line for each campaign, and a sign for each event. A dashed edge is an end that no event proves. Grey hatching is time that no imported source covers: what happened there is not known.</source>
   <translation>Die Aufenthalte des Kunden in Stufen als Bänder, eine Reihe je Kampagne, und ein Zeichen für jedes Ereignis. Ein gestrichelter Rand ist ein Ende, das kein Ereignis belegt. Grau schraffiert ist Zeit, die keine importierte Quelle abdeckt: Was dort geschah, ist nicht bekannt.</translation>
  </message>
  <message>
   <source>The customer's tier event before</source>
   <translation>Das Stufenereignis des Kunden davor</translation>
  </message>
  <message>
   <source>The damaged library was left as it is.</source>
   <translation>Die beschädigte Bibliothek blieb, wie sie ist.</translation>
  </message>
  <message>
   <source>The dashboard user who caused the event.</source>
   <translation>Die Person im Dashboard, die das Ereignis ausgelöst hat.</translation>
  </message>
  <message>
   <source>The day on which the customer's tier expires was changed.</source>
   <translation>Der Tag, an dem die Stufe des Kunden abläuft, wurde geändert.</translation>
  </message>
  <message>
   <source>The day on which the nightly job makes the points usable.</source>
   <translation>Der Tag, an dem der nächtliche Lauf die Punkte nutzbar macht.</translation>
  </message>
  <message>
   <source>The day the customer's stay in this tier began.</source>
   <translation>Der Tag, an dem der Aufenthalt des Kunden in dieser Stufe begann.</translation>
  </message>
  <message>
   <source>The definition of {edits}.</source>
   <translation>Geänderte Definitionen: {edits}.</translation>
  </message>
  <message>
   <source>The definition of {tier} was changed last {when}.</source>
   <translation>Die Definition von {tier} wurde zuletzt {when} geändert.</translation>
  </message>
  <message>
   <source>The deliveries that are there are not those that its source brought.</source>
   <translation>Die vorhandenen Zustellungen sind nicht die, die ihre Quelle gebracht hat.</translation>
  </message>
  <message>
   <source>The disk failed while {path} was used ({free} free). What was saved before is kept; check the disk and the free space on it, and try again.</source>
   <translation>Der Datenträger hat bei der Benutzung von {path} versagt ({free} frei). Was zuvor gespeichert war, bleibt erhalten; prüfen Sie den Datenträger und seinen freien Platz, und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>The disk is too full to clean the library's free pages. Free some space and open it again.</source>
   <translation>Der Datenträger ist zu voll, um die freien Seiten der Bibliothek zu bereinigen. Schaffen Sie Platz und öffnen Sie sie erneut.</translation>
  </message>
  <message>
   <source>The disk with {path} is full ({free} free). What was read so far is kept; free some space and import again.</source>
   <translation>Der Datenträger mit {path} ist voll ({free} frei). Was bisher gelesen wurde, bleibt erhalten; schaffen Sie Platz und importieren Sie erneut.</translation>
  </message>
  <message>
   <source>The distribution or project webhook that sent this.</source>
   <translation>Die Distribution oder der Projekt-Webhook, die dies gesendet haben.</translation>
  </message>
  <message>
   <source>The event is marked {colour}</source>
   <translation>Das Ereignis ist {colour} markiert</translation>
  </message>
  <message>
   <source>The event is too large to be shown as a tree to its end. Copy JSON, under JSON, copies all of it.</source>
   <translation>Das Ereignis ist zu groß, um bis zum Ende als Baum gezeigt zu werden. Unter JSON lässt sich alles kopieren.</translation>
  </message>
  <message>
   <source>The event itself gives {points}; {tier} begins at {lower}.</source>
   <translation>Das Ereignis selbst nennt {points}; {tier} beginnt bei {lower}.</translation>
  </message>
  <message>
   <source>The event of the customer that led to the reward.</source>
   <translation>Das Ereignis des Kunden, das zu der Prämie führte.</translation>
  </message>
  <message>
   <source>The event of this record is gone.</source>
   <translation>Das Ereignis dieses Datensatzes fehlt.</translation>
  </message>
  <message>
   <source>The event of your company's own kind behind this event.</source>
   <translation>Das Ereignis von der eigenen Art Ihres Unternehmens hinter diesem Ereignis.</translation>
  </message>
  <message>
   <source>The event of your company's own kind that caused the change.</source>
   <translation>Das Ereignis von der eigenen Art Ihres Unternehmens, das die Änderung auslöste.</translation>
  </message>
  <message>
   <source>The event of your company's own kind that earns points under this rule.</source>
   <translation>Das Ereignis von der eigenen Art Ihres Unternehmens, für das es nach dieser Regel Punkte gibt.</translation>
  </message>
  <message>
   <source>The event that caused the change.</source>
   <translation>Das Ereignis, das die Änderung ausgelöst hat.</translation>
  </message>
  <message>
   <source>The event that was looked at here is no longer among these events.</source>
   <translation>Das Ereignis, das hier angesehen wurde, ist nicht mehr unter diesen.</translation>
  </message>
  <message>
   <source>The event the points were promised for.</source>
   <translation>Das Ereignis, für das die Punkte zugesagt wurden.</translation>
  </message>
  <message>
   <source>The event's id, or its beginning.</source>
   <translation>Die ID des Ereignisses oder ihr Anfang.</translation>
  </message>
  <message>
   <source>The events are no longer known. Choose them again, and say what they are.</source>
   <translation>Die Ereignisse sind nicht mehr bekannt. Wählen Sie sie noch einmal, und sagen Sie, was sie sind.</translation>
  </message>
  <message>
   <source>The events that there are do not say which tier the customer is in.</source>
   <translation>Die vorhandenen Ereignisse sagen nicht, in welcher Stufe der Kunde ist.</translation>
  </message>
  <message>
   <source>The events themselves, as they were received, one a line.</source>
   <translation>Die Ereignisse selbst, wie sie ankamen, eines je Zeile.</translation>
  </message>
  <message>
   <source>The exchange of points for a reward behind this event.</source>
   <translation>Der Tausch von Punkten gegen eine Prämie hinter diesem Ereignis.</translation>
  </message>
  <message>
   <source>The extra of this event cannot be read.</source>
   <translation>Das Weitere dieses Ereignisses ist nicht lesbar.</translation>
  </message>
  <message>
   <source>The extra of this event is not kept under what it says.</source>
   <translation>Das Weitere dieses Ereignisses ist unter etwas anderem abgelegt, als darin steht.</translation>
  </message>
  <message>
   <source>The extra of this event is not what was received.</source>
   <translation>Das Weitere dieses Ereignisses ist nicht mehr, was empfangen wurde.</translation>
  </message>
  <message>
   <source>The file that brought the event first.</source>
   <translation>Die Datei, die das Ereignis zuerst brachte.</translation>
  </message>
  <message>
   <source>The file will show customers as they are, to whoever gets it.</source>
   <translation>Die Datei zeigt jedem, der sie bekommt, die Kunden mit ihren echten Daten.</translation>
  </message>
  <message>
   <source>The first event is no joining, as in any capture that began after the customer had joined.</source>
   <translation>Das erste Ereignis ist kein Eintritt, wie in jedem Mitschnitt, der nach dem Eintritt des Kunden begann.</translation>
  </message>
  <message>
   <source>The first lines of the file</source>
   <translation>Der Anfang der Datei</translation>
  </message>
  <message>
   <source>The first rows of the file</source>
   <translation>Die ersten Zeilen der Datei</translation>
  </message>
  <message numerus="yes">
   <source>The first {n} are listed; an export has all.</source>
   <translation>
    <numerusform>Der erste ist aufgeführt; ein Export enthält alle.</numerusform>
    <numerusform>Die ersten {n} sind aufgeführt; ein Export enthält alle.</numerusform>
   </translation>
  </message>
  <message>
   <source>The fixed number of points the rule gives.</source>
   <translation>Die feste Anzahl von Punkten, die die Regel gibt.</translation>
  </message>
  <message>
   <source>The form of a code; each # stands for one character.</source>
   <translation>Die Form eines Codes; jedes # steht für ein Zeichen.</translation>
  </message>
  <message>
   <source>The group of customers that was entered or left. Entering one can be what starts a message or a reward.</source>
   <translation>Die Gruppe von Kunden, in die jemand kam oder die er verließ. Das Hineinkommen kann eine Nachricht oder eine Prämie auslösen.</translation>
  </message>
  <message>
   <source>The group of customers whose entering caused the change.</source>
   <translation>Die Gruppe von Kunden, deren Betreten die Änderung auslöste.</translation>
  </message>
  <message>
   <source>The group of customers whose entering earns points under this rule.</source>
   <translation>Die Gruppe von Kunden, für deren Betreten es nach dieser Regel Punkte gibt.</translation>
  </message>
  <message>
   <source>The guide is missing from this installation. Install the program anew.</source>
   <translation>Die Anleitung fehlt in dieser Installation. Installieren Sie das Programm neu.</translation>
  </message>
  <message>
   <source>The handing out by which the customer got the card.</source>
   <translation>Die Ausgabe, durch die der Kunde die Karte bekam.</translation>
  </message>
  <message>
   <source>The history begins in the middle: the first event is {the_event}, and no joining before it is in the data.</source>
   <translation>Der Verlauf beginnt mittendrin: Das erste Ereignis ist {the_event}, und kein Eintritt davor ist in den Daten.</translation>
  </message>
  <message>
   <source>The history is in {file}, masked.</source>
   <translation>Der Verlauf ist in {file}, maskiert.</translation>
  </message>
  <message>
   <source>The history is in {file}, not masked.</source>
   <translation>Der Verlauf ist in {file}, nicht maskiert.</translation>
  </message>
  <message>
   <source>The hours of the day at which the campaign is valid.</source>
   <translation>Die Stunden des Tages, zu denen die Kampagne gültig ist.</translation>
  </message>
  <message>
   <source>The hours of the day at which the card is valid.</source>
   <translation>Die Stunden des Tages, zu denen die Karte gültig ist.</translation>
  </message>
  <message>
   <source>The id after which the next page starts.</source>
   <translation>Die ID, nach der die nächste Seite beginnt.</translation>
  </message>
  <message>
   <source>The id by which the customer was tracked when it was handed out.</source>
   <translation>Die ID, unter der der Kunde bei der Ausgabe erfasst wurde.</translation>
  </message>
  <message>
   <source>The id of the tier before, in full.</source>
   <translation>Die ganze ID der Stufe davor.</translation>
  </message>
  <message>
   <source>The id of {the_event} looks as if made on {day}; its time may have been edited or mistyped.</source>
   <translation>Die ID zu {the_event} sieht aus, als sei sie am {day} entstanden; die Zeit des Ereignisses wurde vielleicht geändert oder falsch eingetippt.</translation>
  </message>
  <message>
   <source>The id your own system gave to the customer, often an e-mail address or a CRM number. After a deletion it ends in _deleted and a time, and it can be used again.</source>
   <translation>Die ID, die Ihr eigenes System dem Kunden gab, oft eine E-Mail-Adresse oder eine CRM-Nummer. Nach einer Löschung endet sie auf _deleted und eine Zeit und kann wieder verwendet werden.</translation>
  </message>
  <message>
   <source>The id your own system gave to the handing out.</source>
   <translation>Die ID, die Ihr eigenes System der Ausgabe gab.</translation>
  </message>
  <message>
   <source>The id your own system gave to this change.</source>
   <translation>Die ID, die Ihr eigenes System dieser Änderung gab.</translation>
  </message>
  <message>
   <source>The import ended unexpectedly. What was read so far is kept; import the same files again to go on.</source>
   <translation>Der Import endete unerwartet. Was bis dahin gelesen wurde, bleibt erhalten; importieren Sie dieselben Dateien noch einmal, um weiterzumachen.</translation>
  </message>
  <message>
   <source>The imported sources begin with this event: what happened just before it is not covered.</source>
   <translation>Die importierten Quellen beginnen mit diesem Ereignis: Was kurz davor geschah, ist nicht abgedeckt.</translation>
  </message>
  <message>
   <source>The imported sources begin {when} it: what happened earlier is not covered.</source>
   <translation>Die importierten Quellen beginnen {when}: Was früher geschah, ist nicht abgedeckt.</translation>
  </message>
  <message>
   <source>The imported sources cover {spans}.</source>
   <translation>Abgedeckt durch die importierten Quellen: {spans}.</translation>
  </message>
  <message>
   <source>The imported sources cover {spans}; of other times nothing is known.</source>
   <translation>Die importierten Quellen decken diese Zeiten ab: {spans}; über andere ist nichts bekannt.</translation>
  </message>
  <message>
   <source>The key is kept in memory until the window is closed, and written nowhere.</source>
   <translation>Der Schlüssel bleibt im Speicher, bis das Fenster geschlossen wird, und wird nirgends hingeschrieben.</translation>
  </message>
  <message>
   <source>The key with which a program caused the event.</source>
   <translation>Der Schlüssel, mit dem ein Programm das Ereignis ausgelöst hat.</translation>
  </message>
  <message>
   <source>The kind of campaign the card belongs to.</source>
   <translation>Die Art der Kampagne, zu der die Karte gehört.</translation>
  </message>
  <message>
   <source>The kind of card that is held.</source>
   <translation>Die Art der Karte, die jemand hat.</translation>
  </message>
  <message>
   <source>The kind of event that your company defined.</source>
   <translation>Die Art des Ereignisses, die Ihr Unternehmen festgelegt hat.</translation>
  </message>
  <message>
   <source>The kind of object the change belongs to, usually voucher.</source>
   <translation>Die Art des Objekts, zu dem die Änderung gehört, gewöhnlich voucher.</translation>
  </message>
  <message>
   <source>The kind of object the rule belongs to, usually campaign.</source>
   <translation>Die Art des Objekts, zu dem die Regel gehört, gewöhnlich campaign.</translation>
  </message>
  <message>
   <source>The kind of object, usually voucher.</source>
   <translation>Die Art des Objekts, gewöhnlich voucher.</translation>
  </message>
  <message>
   <source>The kind of that event, which your company defined.</source>
   <translation>Die Art dieses Ereignisses, die Ihr Unternehmen festgelegt hat.</translation>
  </message>
  <message>
   <source>The kind of thing that is held, usually voucher.</source>
   <translation>Die Art dessen, was jemand hat, gewöhnlich voucher.</translation>
  </message>
  <message>
   <source>The largest number of points for this tier, as in points.to. Missing means no upper end.</source>
   <translation>Die größte Punktzahl dieser Stufe, wie in points.to. Fehlt sie, gibt es kein oberes Ende.</translation>
  </message>
  <message>
   <source>The largest number of points for this tier; the number itself counts. Missing in the top tier, which has no upper end.</source>
   <translation>Die größte Punktzahl dieser Stufe; die Zahl selbst zählt mit. Sie fehlt in der höchsten Stufe, die kein oberes Ende hat.</translation>
  </message>
  <message>
   <source>The last day of the stay in {tier}, {day}, had just passed.</source>
   <translation>Der letzte Tag des Aufenthalts in {tier}, der {day}, war gerade vergangen.</translation>
  </message>
  <message>
   <source>The last day of the stay in {tier}, {day}, had passed {time} before.</source>
   <translation>Der letzte Tag des Aufenthalts in {tier}, der {day}, war {time} zuvor vergangen.</translation>
  </message>
  <message>
   <source>The last day of the stay in {tier}, {day}, was still {time} ahead.</source>
   <translation>Bis zum letzten Tag des Aufenthalts in {tier}, dem {day}, waren es noch {time}.</translation>
  </message>
  <message>
   <source>The last day of the stay in {tier}, {day}, was this day.</source>
   <translation>Der letzte Tag des Aufenthalts in {tier}, der {day}, war dieser Tag.</translation>
  </message>
  <message>
   <source>The last day of the stay, inclusive: 2025-12-31 means it ends at the project's midnight after that day. Missing means no end is set.</source>
   <translation>Der letzte Tag des Aufenthalts, einschließlich: 2025-12-31 heißt, dass er um Mitternacht nach diesem Tag endet, in der Zeit des Projekts. Fehlt es, ist kein Ende gesetzt.</translation>
  </message>
  <message>
   <source>The last day on which the next points to expire can be used.</source>
   <translation>Der letzte Tag, an dem die Punkte benutzt werden können, die als Nächstes verfallen.</translation>
  </message>
  <message>
   <source>The last day on which the points of this portion could be used.</source>
   <translation>Der letzte Tag, an dem die Punkte dieses Postens benutzt werden konnten.</translation>
  </message>
  <message>
   <source>The last event before does not say whether the customer joined, stayed or left.</source>
   <translation>Das letzte Ereignis davor sagt nicht, ob der Kunde eintrat, blieb oder austrat.</translation>
  </message>
  <message>
   <source>The last event before says so; a move after it is not in the data, so it may have been another tier.</source>
   <translation>So sagt es das letzte Ereignis davor; ein Wechsel danach ist nicht in den Daten, es kann also auch eine andere Stufe gewesen sein.</translation>
  </message>
  <message>
   <source>The latest balance seen is {points}, on {day}.</source>
   <translation>Der letzte gesehene Punktestand: {points} am {day}.</translation>
  </message>
  <message>
   <source>The latest balance seen is {points}, on {day}; {tiers}.</source>
   <translation>Der letzte gesehene Punktestand: {points} am {day}; {tiers}.</translation>
  </message>
  <message>
   <source>The latest balance seen up to then is {points} ({when}); {tier} begins at {lower}.</source>
   <translation>Der letzte bis dahin gesehene Punktestand: {points} ({when}); {tier} beginnt bei {lower}.</translation>
  </message>
  <message>
   <source>The latest {listed} are listed, and the latest {shown} are shown in full below; a case file that is saved as .zip has all of them.</source>
   <translation>Die letzten {listed} sind aufgeführt, die letzten {shown} unten vollständig gezeigt; eine als .zip gespeicherte Fallakte enthält alle.</translation>
  </message>
  <message>
   <source>The latest {listed} are listed, and the latest {shown} are shown in full below; the archive has all of them: events.csv, and the folder records.</source>
   <translation>Die letzten {listed} sind aufgeführt, die letzten {shown} unten vollständig gezeigt; das Archiv enthält alle: events.csv und den Ordner records.</translation>
  </message>
  <message>
   <source>The latest {shown} of {all} stays are listed; a case file that is saved as .zip has all of them.</source>
   <translation>Aufgeführt sind die letzten {shown} von {all} Aufenthalten; eine als .zip gespeicherte Fallakte enthält alle.</translation>
  </message>
  <message>
   <source>The latest {shown} of {all} stays are listed; history.csv has all of them.</source>
   <translation>Aufgeführt sind die letzten {shown} von {all} Aufenthalten; history.csv enthält alle.</translation>
  </message>
  <message>
   <source>The library cannot be shown</source>
   <translation>Die Bibliothek kann nicht gezeigt werden</translation>
  </message>
  <message>
   <source>The library holds no campaign with an id, so there is nobody to ask for.</source>
   <translation>Die Bibliothek enthält keine Kampagne mit einer ID, also gibt es niemanden, nach dem gefragt werden kann.</translation>
  </message>
  <message>
   <source>The library holds no customer of this campaign.</source>
   <translation>Die Bibliothek enthält keinen Kunden dieser Kampagne.</translation>
  </message>
  <message>
   <source>The library holds no earlier event of this customer of the same type.</source>
   <translation>Die Bibliothek enthält kein früheres Ereignis dieses Kunden vom selben Typ.</translation>
  </message>
  <message>
   <source>The library holds no earlier event of this customer that names a tier.</source>
   <translation>Die Bibliothek enthält kein früheres Ereignis dieses Kunden, das eine Stufe nennt.</translation>
  </message>
  <message>
   <source>The library holds no earlier event of this customer.</source>
   <translation>Die Bibliothek enthält kein früheres Ereignis dieses Kunden.</translation>
  </message>
  <message>
   <source>The library holds no event that tells of points of this customer. Tier events do not say how many points somebody has.</source>
   <translation>Die Bibliothek enthält kein Ereignis, das etwas über Punkte dieses Kunden sagt. Stufenereignisse sagen nicht, wie viele Punkte jemand hat.</translation>
  </message>
  <message>
   <source>The library holds no events of this customer any more.</source>
   <translation>Die Bibliothek enthält keine Ereignisse dieses Kunden mehr.</translation>
  </message>
  <message>
   <source>The library holds no events of tiers for this customer.</source>
   <translation>Die Bibliothek enthält keine Stufenereignisse dieses Kunden.</translation>
  </message>
  <message>
   <source>The library holds no events of tiers of this customer.</source>
   <translation>Die Bibliothek enthält keine Stufenereignisse dieses Kunden.</translation>
  </message>
  <message>
   <source>The library holds no tier events of this customer, so nothing is known of their tiers.</source>
   <translation>Die Bibliothek enthält keine Stufenereignisse dieses Kunden, also ist über seine Stufen nichts bekannt.</translation>
  </message>
  <message>
   <source>The library holds no tier events of this customer.</source>
   <translation>Die Bibliothek enthält keine Stufenereignisse dieses Kunden.</translation>
  </message>
  <message>
   <source>The library is damaged</source>
   <translation>Die Bibliothek ist beschädigt</translation>
  </message>
  <message>
   <source>The library is damaged here: this record is not what was received. Import its capture again.</source>
   <translation>Die Bibliothek ist hier beschädigt: Dieser Datensatz ist nicht mehr der empfangene. Importieren Sie seinen Mitschnitt erneut.</translation>
  </message>
  <message>
   <source>The library is damaged. Keep the file, and save what is readable into a new library.</source>
   <translation>Die Bibliothek ist beschädigt. Behalten Sie die Datei, und retten Sie, was lesbar ist, in eine neue Bibliothek.</translation>
  </message>
  <message numerus="yes">
   <source>The library is damaged; it concerns {affected} of {n} events. Keep the file, and save what is readable into a new library.</source>
   <translation>
    <numerusform>Die Bibliothek ist beschädigt; betroffen: {affected} von {n} Ereignis. Behalten Sie die Datei, und retten Sie, was lesbar ist, in eine neue Bibliothek.</numerusform>
    <numerusform>Die Bibliothek ist beschädigt; betroffen: {affected} von {n} Ereignissen. Behalten Sie die Datei, und retten Sie, was lesbar ist, in eine neue Bibliothek.</numerusform>
   </translation>
  </message>
  <message>
   <source>The library is sound: {events}, {records} and {rejects} are as they were received.</source>
   <translation>Die Bibliothek ist unversehrt: {events}, {records} und {rejects} sind so, wie sie empfangen wurden.</translation>
  </message>
  <message>
   <source>The library keeps the first {kept} of {n} bytes; Export… takes the rest from the source.</source>
   <translation>Die Bibliothek bewahrt die ersten {kept} von {n} Bytes auf; „Exportieren…“ holt den Rest aus der Quelle.</translation>
  </message>
  <message>
   <source>The library knows no such customer any more. They may be forgotten already.</source>
   <translation>Die Bibliothek kennt diesen Kunden nicht mehr. Er ist vielleicht schon vergessen.</translation>
  </message>
  <message>
   <source>The library {path} cannot be opened. Check its folder's permissions.</source>
   <translation>Die Bibliothek {path} kann nicht geöffnet werden. Prüfen Sie die Zugriffsrechte ihres Ordners.</translation>
  </message>
  <message>
   <source>The library {path} cannot be used: {reason}. Choose another with --library.</source>
   <translation>Die Bibliothek {path} kann nicht benutzt werden: {reason}. Wählen Sie mit --library eine andere.</translation>
  </message>
  <message>
   <source>The library {path} cannot be written. Check its permissions, or choose another file.</source>
   <translation>In die Bibliothek {path} kann nicht geschrieben werden. Prüfen Sie ihre Zugriffsrechte, oder wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>The library {path} cannot be written. Check its permissions, or choose another with --library.</source>
   <translation>In die Bibliothek {path} kann nicht geschrieben werden. Prüfen Sie ihre Zugriffsrechte, oder wählen Sie mit --library eine andere.</translation>
  </message>
  <message>
   <source>The library {path} holds nothing yet. Import a file first.</source>
   <translation>Die Bibliothek {path} enthält noch nichts. Importieren Sie zuerst eine Datei.</translation>
  </message>
  <message>
   <source>The library {path} holds statements of somebody else, which would run when it is used. It was left untouched; choose another with --library.</source>
   <translation>Die Bibliothek {path} enthält fremde Anweisungen, die bei ihrer Benutzung ausgeführt würden. Sie blieb unberührt; wählen Sie mit --library eine andere.</translation>
  </message>
  <message>
   <source>The library {path} is busy: another import is writing to it. Try again when that has ended.</source>
   <translation>Die Bibliothek {path} ist belegt: Ein anderer Import schreibt gerade. Versuchen Sie es erneut, wenn er beendet ist.</translation>
  </message>
  <message>
   <source>The library {path} is damaged. Keep the file, and save what is readable of it into a new library: tier-viewer repair --to NEW.db.</source>
   <translation>Die Bibliothek {path} ist beschädigt. Behalten Sie die Datei, und retten Sie, was lesbar ist, in eine neue Bibliothek: tier-viewer repair --to NEW.db.</translation>
  </message>
  <message>
   <source>The library {path} was not closed properly and its folder cannot be written. Copy it with its -wal file to a folder of your own.</source>
   <translation>Die Bibliothek {path} wurde nicht richtig geschlossen, und in ihren Ordner kann nicht geschrieben werden. Kopieren Sie sie mit ihrer -wal-Datei in einen eigenen Ordner.</translation>
  </message>
  <message>
   <source>The line in that file.</source>
   <translation>Die Zeile in dieser Datei.</translation>
  </message>
  <message>
   <source>The line in that file: line:120 or line:&gt;1000.</source>
   <translation>Die Zeile in dieser Datei: line:120 oder line:&gt;1000.</translation>
  </message>
  <message>
   <source>The log cannot be emptied ({reason}). Check who may write {file}.</source>
   <translation>Das Log kann nicht geleert werden ({reason}). Prüfen Sie, wer in {file} schreiben darf.</translation>
  </message>
  <message>
   <source>The masked summary is on the clipboard.</source>
   <translation>Die maskierte Zusammenfassung ist in der Zwischenablage.</translation>
  </message>
  <message>
   <source>The move of {day} is called a downgrade, but {reason}.</source>
   <translation>Der Wechsel vom {day} heißt Herabstufung, aber {reason}.</translation>
  </message>
  <message>
   <source>The move of {day} is called an upgrade, but {reason}.</source>
   <translation>Der Wechsel vom {day} heißt Hochstufung, aber {reason}.</translation>
  </message>
  <message>
   <source>The name of the file holds a personal value, and everybody who gets the file would read it. Choose another name.</source>
   <translation>Der Dateiname enthält einen personenbezogenen Wert, und alle, die die Datei erhalten, würden ihn lesen. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>The name somebody gave to the key, often that of the system that uses it.</source>
   <translation>Der Name, den jemand dem Schlüssel gab, oft der des Systems, das ihn benutzt.</translation>
  </message>
  <message>
   <source>The note is full: it has {most} characters.</source>
   <translation>Die Notiz ist voll: Sie hat {most} Zeichen.</translation>
  </message>
  <message>
   <source>The number of points a new card starts with, usually 0. It is not the customer's balance: tier events do not carry the balance.</source>
   <translation>Mit so vielen Punkten beginnt eine neue Karte, gewöhnlich 0. Es ist nicht der Punktestand des Kunden: Stufenereignisse enthalten ihn nicht.</translation>
  </message>
  <message>
   <source>The number of points this rule gives in this tier.</source>
   <translation>Die Anzahl der Punkte, die diese Regel in dieser Stufe gibt.</translation>
  </message>
  <message>
   <source>The older form of birthdate.</source>
   <translation>Die ältere Form von birthdate.</translation>
  </message>
  <message>
   <source>The older form of categories: one name.</source>
   <translation>Die ältere Form von categories: ein Name.</translation>
  </message>
  <message>
   <source>The order behind this event.</source>
   <translation>Die Bestellung hinter diesem Ereignis.</translation>
  </message>
  <message>
   <source>The order number in your own system.</source>
   <translation>Die Bestellnummer in Ihrem eigenen System.</translation>
  </message>
  <message>
   <source>The order that caused the change.</source>
   <translation>Die Bestellung, die die Änderung ausgelöst hat.</translation>
  </message>
  <message>
   <source>The order the points were promised for.</source>
   <translation>Die Bestellung, für die die Punkte zugesagt wurden.</translation>
  </message>
  <message>
   <source>The other half of a transfer, or the entry that this one undoes.</source>
   <translation>Die andere Hälfte einer Übertragung oder der Eintrag, den dieser rückgängig macht.</translation>
  </message>
  <message>
   <source>The other selected event</source>
   <translation>Das andere ausgewählte Ereignis</translation>
  </message>
  <message>
   <source>The people of the sample are invented. Your events have a library of their own.</source>
   <translation>Die Personen des Beispiels sind erfunden. Ihre Ereignisse haben eine eigene Bibliothek.</translation>
  </message>
  <message>
   <source>The period in which points are counted: month, quarter, half-year or year.</source>
   <translation>Der Zeitraum, in dem Punkte gezählt werden: Monat, Quartal, Halbjahr oder Jahr.</translation>
  </message>
  <message>
   <source>The pinned event</source>
   <translation>Das angeheftete Ereignis</translation>
  </message>
  <message>
   <source>The points a customer needs to be in this tier; both ends belong to it. A missing “to” means the tier has no upper end.</source>
   <translation>Die Punkte, die ein Kunde für diese Stufe braucht; beide Enden gehören dazu. Fehlt „to“, hat die Stufe kein oberes Ende.</translation>
  </message>
  <message>
   <source>The points for each such amount.</source>
   <translation>Die Punkte für jeden solchen Betrag.</translation>
  </message>
  <message>
   <source>The points on the card that can be used now.</source>
   <translation>Die Punkte auf der Karte, die jetzt benutzt werden können.</translation>
  </message>
  <message>
   <source>The points on the card.</source>
   <translation>Die Punkte auf der Karte.</translation>
  </message>
  <message>
   <source>The points that came (positive) or went (negative) with this event.</source>
   <translation>Die Punkte, die mit diesem Ereignis kamen (positiv) oder gingen (negativ).</translation>
  </message>
  <message>
   <source>The points that came (positive) or went (negative).</source>
   <translation>Die Punkte, die kamen (positiv) oder gingen (negativ).</translation>
  </message>
  <message>
   <source>The points that can be used after this change.</source>
   <translation>Die Punkte, die nach dieser Änderung benutzt werden können.</translation>
  </message>
  <message>
   <source>The points that can be used after this event: the best evidence of how many points the customer had then.</source>
   <translation>Die Punkte, die nach diesem Ereignis benutzt werden können: der beste Beleg, wie viele Punkte der Kunde damals hatte.</translation>
  </message>
  <message>
   <source>The portions of points that expired. Each portion was given at one time and expires on one day.</source>
   <translation>Die Posten von Punkten, die verfielen. Jeder Posten wurde zu einer Zeit gegeben und verfällt an einem Tag.</translation>
  </message>
  <message>
   <source>The product as it was when it was ordered.</source>
   <translation>Das Produkt, wie es war, als es bestellt wurde.</translation>
  </message>
  <message>
   <source>The product ordered.</source>
   <translation>Das bestellte Produkt.</translation>
  </message>
  <message>
   <source>The product that is the reward.</source>
   <translation>Das Produkt, das die Prämie ist.</translation>
  </message>
  <message>
   <source>The proof: the file and the line, every time that the event arrived and why, and the bytes as they were received. With the key of the webhook the signature of each delivery can be checked here.</source>
   <translation>Der Beleg: Datei und Zeile, jede Zustellung des Ereignisses mit ihrem Grund, und die Bytes, wie sie empfangen wurden. Mit dem Schlüssel des Webhooks lässt sich hier die Signatur jeder Zustellung prüfen.</translation>
  </message>
  <message>
   <source>The public id of the key, without its secret.</source>
   <translation>Die öffentliche ID des Schlüssels, ohne sein Geheimnis.</translation>
  </message>
  <message>
   <source>The quote before “{words}” is not closed; it is read up to the end.</source>
   <translation>Das Anführungszeichen vor „{words}“ ist nicht geschlossen; es gilt bis zum Ende.</translation>
  </message>
  <message>
   <source>The ranges of {low} and {high} overlap in {events}.</source>
   <translation>Die Bereiche von {low} und {high} überschneiden sich ({events}).</translation>
  </message>
  <message>
   <source>The reading of {path} was ended from outside. What was read is kept; import it again to go on.</source>
   <translation>Das Lesen von {path} wurde von außen beendet. Was gelesen wurde, bleibt erhalten; importieren Sie die Datei erneut, um fortzufahren.</translation>
  </message>
  <message>
   <source>The receipt is in {file}.</source>
   <translation>Die Quittung liegt in {file}.</translation>
  </message>
  <message>
   <source>The record of this event cannot be read.</source>
   <translation>Der Datensatz dieses Ereignisses ist nicht lesbar.</translation>
  </message>
  <message>
   <source>The record of this event is gone.</source>
   <translation>Der Datensatz dieses Ereignisses fehlt.</translation>
  </message>
  <message>
   <source>The record that existed before the customer confirmed their address.</source>
   <translation>Der Eintrag, den es gab, bevor der Kunde seine Adresse bestätigte.</translation>
  </message>
  <message>
   <source>The referral behind this event.</source>
   <translation>Die Empfehlung hinter diesem Ereignis.</translation>
  </message>
  <message>
   <source>The referral campaigns the customer took part in.</source>
   <translation>Die Empfehlungskampagnen, an denen der Kunde teilnahm.</translation>
  </message>
  <message>
   <source>The rejects that are there are not those that its source brought.</source>
   <translation>Die vorhandenen abgewiesenen Datensätze sind nicht die, die ihre Quelle gebracht hat.</translation>
  </message>
  <message>
   <source>The rest of what was in {path} is in {other} now: {count} record more.</source>
   <translation>Der Rest dessen, was in {path} stand, ist jetzt in {other}: {count} weiterer Datensatz.</translation>
  </message>
  <message>
   <source>The rest of what was in {path} is in {other} now: {count} records more.</source>
   <translation>Der Rest dessen, was in {path} stand, ist jetzt in {other}: {count} weitere Datensätze.</translation>
  </message>
  <message>
   <source>The rest of {path} was skipped: {reason}.</source>
   <translation>Der Rest von {path} wurde übersprungen: {reason}.</translation>
  </message>
  <message>
   <source>The reward the points were spent on.</source>
   <translation>Die Prämie, für die die Punkte ausgegeben wurden.</translation>
  </message>
  <message>
   <source>The reward's price in points for members of this tier.</source>
   <translation>Der Preis der Prämie in Punkten für Mitglieder dieser Stufe.</translation>
  </message>
  <message>
   <source>The reward's price in points is multiplied by this number.</source>
   <translation>Der Preis der Prämie in Punkten wird mit dieser Zahl multipliziert.</translation>
  </message>
  <message>
   <source>The rule that gave the points.</source>
   <translation>Die Regel, die die Punkte gab.</translation>
  </message>
  <message>
   <source>The rule that promised the points.</source>
   <translation>Die Regel, die die Punkte zusagte.</translation>
  </message>
  <message>
   <source>The same for all</source>
   <translation>Dasselbe für alle</translation>
  </message>
  <message>
   <source>The same for all {n} files</source>
   <translation>Dasselbe für alle {n} Dateien</translation>
  </message>
  <message>
   <source>The same for {n} such files</source>
   <translation>Dasselbe für {n} solche Dateien</translation>
  </message>
  <message>
   <source>The same kind of move in the same campaign, each day of the week around</source>
   <translation>Dieselbe Art Wechsel in derselben Kampagne, an jedem Tag der Woche ringsum</translation>
  </message>
  <message>
   <source>The same point range a second time.</source>
   <translation>Derselbe Punktebereich ein zweites Mal.</translation>
  </message>
  <message>
   <source>The same range as points. If the two differ, nothing documented says which one counts.</source>
   <translation>Derselbe Bereich wie points. Unterscheiden sich beide, ist nicht dokumentiert, welcher gilt.</translation>
  </message>
  <message>
   <source>The same unexpected error came again. Your library is safe.</source>
   <translation>Derselbe unerwartete Fehler kam noch einmal. Ihre Bibliothek ist sicher.</translation>
  </message>
  <message>
   <source>The same value looks the same everywhere in this file, and nowhere else. Digests are those of the bytes as received, so whoever has the capture can find the record again.</source>
   <translation>Derselbe Wert sieht in dieser Datei überall gleich aus, und nur hier. Prüfsummen gelten den empfangenen Bytes; wer den Mitschnitt hat, findet damit den Datensatz wieder.</translation>
  </message>
  <message>
   <source>The sample</source>
   <translation>Beispiel</translation>
  </message>
  <message>
   <source>The search box takes {n} characters. What did not fit was left out.</source>
   <translation>Das Suchfeld fasst {n} Zeichen. Was nicht hineinpasste, wurde weggelassen.</translation>
  </message>
  <message>
   <source>The search for campaigns cannot be read.</source>
   <translation>Die Suche nach Kampagnen ist nicht lesbar.</translation>
  </message>
  <message>
   <source>The search for customers cannot be read.</source>
   <translation>Die Suche nach Kunden ist nicht lesbar.</translation>
  </message>
  <message>
   <source>The search for other members of events cannot be read.</source>
   <translation>Die Suche nach weiteren Feldern von Ereignissen ist nicht lesbar.</translation>
  </message>
  <message>
   <source>The search for tiers cannot be read.</source>
   <translation>Die Suche nach Stufen ist nicht lesbar.</translation>
  </message>
  <message>
   <source>The selected event as a tree. A dot marks what differs from what the customer's earlier events said, a ring that something below does. Fields that the vendor does not document are shown and marked. Select a field to read what it means.</source>
   <translation>Das gewählte Ereignis als Baum. Ein Punkt steht an dem, was anders ist als in früheren Ereignissen des Kunden, ein Ring dort, wo darunter etwas anders ist. Felder, die der Anbieter nicht beschreibt, sind da und gekennzeichnet. Wählen Sie ein Feld, um zu lesen, was es bedeutet.</translation>
  </message>
  <message>
   <source>The selected events stand in too many places now to stay selected.</source>
   <translation>Die ausgewählten Ereignisse stehen jetzt an zu vielen Stellen, um ausgewählt zu bleiben.</translation>
  </message>
  <message>
   <source>The settings of this window are cut off: what could be read holds, and all else is as at a first start. The damaged file is kept as {name}.</source>
   <translation>Die Einstellungen dieses Fensters sind abgeschnitten: Was lesbar war, gilt; alles Übrige ist wie beim ersten Start. Die beschädigte Datei ist als {name} aufgehoben.</translation>
  </message>
  <message>
   <source>The settings of this window cannot be read, so that it looks as at a first start, and remembers nothing. Check who may read window.ini in the folder of your settings.</source>
   <translation>Die Einstellungen dieses Fensters sind nicht lesbar. Es sieht aus wie beim ersten Start und merkt sich nichts. Prüfen Sie, wer window.ini im Ordner Ihrer Einstellungen lesen darf.</translation>
  </message>
  <message>
   <source>The settings of this window were damaged: theme, language, time zone, layout and columns are as at a first start. The damaged file is kept as {name}.</source>
   <translation>Die Einstellungen dieses Fensters waren beschädigt: Erscheinungsbild, Sprache, Zeitzone, Aufteilung und Spalten sind wie beim ersten Start. Die beschädigte Datei ist als {name} aufgehoben.</translation>
  </message>
  <message>
   <source>The shop's id of the customer, in full.</source>
   <translation>Die ganze ID des Kunden im Shop.</translation>
  </message>
  <message>
   <source>The signature was made with this key over exactly this content: it came from the vendor and was not changed on its way or in the capture.</source>
   <translation>Die Signatur wurde mit diesem Schlüssel über genau diesen Inhalt gebildet: Er kam vom Anbieter und wurde weder unterwegs noch im Mitschnitt verändert.</translation>
  </message>
  <message>
   <source>The signature was not made with this key over this content. Perhaps the key is another project's or an older one, or the program that captured the body has changed it (left out or reordered members, rounded numbers); or somebody else has sent or edited it.</source>
   <translation>Die Signatur wurde nicht mit diesem Schlüssel über diesen Inhalt gebildet. Vielleicht gehört der Schlüssel zu einem anderen Projekt oder ist älter, oder das Programm, das den Inhalt mitschnitt, hat ihn verändert (Felder weggelassen oder umgestellt, Zahlen gerundet); oder jemand anderes hat ihn gesendet oder bearbeitet.</translation>
  </message>
  <message>
   <source>The smallest number of points for this tier, as in points.from.</source>
   <translation>Die kleinste Punktzahl dieser Stufe, wie in points.from.</translation>
  </message>
  <message>
   <source>The smallest number of points for this tier; the number itself counts.</source>
   <translation>Die kleinste Punktzahl dieser Stufe; die Zahl selbst zählt mit.</translation>
  </message>
  <message>
   <source>The source of this record is gone.</source>
   <translation>Die Quelle dieses Datensatzes fehlt.</translation>
  </message>
  <message>
   <source>The sources have nothing from {number} times, {time} in all, between {first} and {last}, so it is not known what happened then.</source>
   <translation>Zwischen dem {first} und dem {last} fehlt in den Quellen {number}-mal jede Zeile, zusammen für {time}; was dann geschah, ist nicht bekannt.</translation>
  </message>
  <message>
   <source>The sources have nothing from {number} times, {time} in all, on {day}, so it is not known what happened then.</source>
   <translation>Am {day} fehlt in den Quellen {number}-mal jede Zeile, zusammen für {time}; was dann geschah, ist nicht bekannt.</translation>
  </message>
  <message>
   <source>The sources have nothing from {time} between {first} and {last}, so it is not known what happened then.</source>
   <translation>Zwischen dem {first} und dem {last} fehlt in den Quellen jede Zeile für {time}; was dann geschah, ist nicht bekannt.</translation>
  </message>
  <message>
   <source>The sources have nothing from {time} on {day}, so it is not known what happened then.</source>
   <translation>Am {day} fehlt in den Quellen jede Zeile für {time}; was dann geschah, ist nicht bekannt.</translation>
  </message>
  <message>
   <source>The stay in {tier} had lasted {time}, since {day}.</source>
   <translation>Der Aufenthalt in {tier} hatte {time} gedauert, seit dem {day}.</translation>
  </message>
  <message>
   <source>The stay is to end with {day} (said on {said_on}).</source>
   <translation>Der Aufenthalt soll mit dem {day} enden (so gesagt am {said_on}).</translation>
  </message>
  <message>
   <source>The stay is to end with {day}.</source>
   <translation>Der Aufenthalt soll mit dem {day} enden.</translation>
  </message>
  <message>
   <source>The step of a promotion that the segment belongs to.</source>
   <translation>Der Schritt einer Werbeaktion, zu dem das Segment gehört.</translation>
  </message>
  <message>
   <source>The step of a referral programme that gave the reward.</source>
   <translation>Der Schritt eines Empfehlungsprogramms, der die Prämie gab.</translation>
  </message>
  <message>
   <source>The structure of the file is damaged so that it cannot be opened.</source>
   <translation>Der Aufbau der Datei ist so beschädigt, dass sie nicht geöffnet werden kann.</translation>
  </message>
  <message>
   <source>The structure of the file is damaged: {words}.</source>
   <translation>Der Aufbau der Datei ist beschädigt: {words}.</translation>
  </message>
  <message>
   <source>The summary is on the clipboard, with names as they are.</source>
   <translation>Die Zusammenfassung ist in der Zwischenablage, mit echten Namen.</translation>
  </message>
  <message>
   <source>The table goes to the nearest event of the search.</source>
   <translation>Die Tabelle geht zum nächstgelegenen Ereignis der Suche.</translation>
  </message>
  <message>
   <source>The table is not in the order of time, so it is sorted by time first.</source>
   <translation>Die Tabelle ist nicht nach der Zeit sortiert; das geschieht zuerst.</translation>
  </message>
  <message>
   <source>The table was sorted by {column}, which is gone. The newest events come first now.</source>
   <translation>Die Tabelle war nach {column} sortiert; diese Spalte ist weg. Jetzt stehen die neuesten Ereignisse oben.</translation>
  </message>
  <message>
   <source>The table was sorted by {column}, which is no column any more. The newest events come first now.</source>
   <translation>Die Tabelle war nach {column} sortiert; diese Spalte gibt es nicht mehr. Jetzt stehen die neuesten Ereignisse oben.</translation>
  </message>
  <message>
   <source>The text of what could not be used, with a mark at the damage. It is kept as it was received, and can be exported byte for byte.</source>
   <translation>Der Text dessen, was nicht verwendet werden konnte, mit einer Markierung am Schaden. Er bleibt, wie er empfangen wurde, und lässt sich Byte für Byte exportieren.</translation>
  </message>
  <message>
   <source>The texts of the licences are missing from this installation. Install the program anew.</source>
   <translation>In dieser Installation fehlen die Lizenztexte. Installieren Sie das Programm neu.</translation>
  </message>
  <message>
   <source>The tier before this event is gone.</source>
   <translation>Die Stufe vor diesem Ereignis fehlt.</translation>
  </message>
  <message>
   <source>The tier of this event cannot be read.</source>
   <translation>Die Stufe dieses Ereignisses ist nicht lesbar.</translation>
  </message>
  <message>
   <source>The tier of this event is gone.</source>
   <translation>Die Stufe dieses Ereignisses fehlt.</translation>
  </message>
  <message>
   <source>The tier of this event is not kept under what it says.</source>
   <translation>Die Stufe dieses Ereignisses ist unter etwas anderem abgelegt, als darin steht.</translation>
  </message>
  <message>
   <source>The tier of this event is not what was received.</source>
   <translation>Die Stufe dieses Ereignisses ist nicht mehr, was empfangen wurde.</translation>
  </message>
  <message>
   <source>The tier that was joined, left or prolonged, as it was at that time.</source>
   <translation>Die Stufe, in die der Kunde eintrat, die er verließ oder behielt, wie sie damals war.</translation>
  </message>
  <message>
   <source>The tier the card's holder had before this change of points.</source>
   <translation>Die Stufe des Karteninhabers vor dieser Änderung der Punkte.</translation>
  </message>
  <message>
   <source>The tier the card's holder had before this change of points: evidence of their tier at that time.</source>
   <translation>Die Stufe des Karteninhabers vor dieser Änderung der Punkte: ein Beleg für seine damalige Stufe.</translation>
  </message>
  <message>
   <source>The tier the customer moved to. It can be missing in a downgrade.</source>
   <translation>Die Stufe, in die der Kunde kam. Sie kann bei einer Herabstufung fehlen.</translation>
  </message>
  <message>
   <source>The tier the customer was in before the move. It can be missing in an upgrade.</source>
   <translation>Die Stufe des Kunden vor dem Wechsel. Sie kann bei einer Hochstufung fehlen.</translation>
  </message>
  <message>
   <source>The tier the customer was in when the points were promised.</source>
   <translation>Die Stufe des Kunden, als die Punkte zugesagt wurden.</translation>
  </message>
  <message>
   <source>The tier this validity belongs to.</source>
   <translation>Die Stufe, zu der diese Gültigkeit gehört.</translation>
  </message>
  <message>
   <source>The tier whose joining or leaving caused the change.</source>
   <translation>Die Stufe, deren Beginn oder Ende die Änderung auslöste.</translation>
  </message>
  <message>
   <source>The tier's id, in full; for a move, of the new tier.</source>
   <translation>Die ganze ID der Stufe; bei einem Wechsel der neuen.</translation>
  </message>
  <message>
   <source>The tier's name at the time of the event.</source>
   <translation>Der Name der Stufe zur Zeit des Ereignisses.</translation>
  </message>
  <message>
   <source>The tier; for a move, the tier before and the tier after.</source>
   <translation>Die Stufe; bei einem Wechsel die Stufe davor und die danach.</translation>
  </message>
  <message>
   <source>The tiers hold each number of points once, from the lowest tier up.</source>
   <translation>Die Stufen enthalten ab der untersten jede Punktzahl genau einmal.</translation>
  </message>
  <message>
   <source>The tiers that they moved between</source>
   <translation>Die Stufen, zwischen denen gewechselt wurde</translation>
  </message>
  <message>
   <source>The true name of the event, such as customer.loyalty.tier.upgraded.</source>
   <translation>Der wahre Name des Ereignisses, etwa customer.loyalty.tier.upgraded.</translation>
  </message>
  <message>
   <source>The two are different tiers of one name: {one} and {other}.</source>
   <translation>Es sind zwei verschiedene Stufen gleichen Namens: {one} und {other}.</translation>
  </message>
  <message>
   <source>The two tiers of a move share points, so a balance can belong to both.</source>
   <translation>Die beiden Stufen eines Wechsels haben gemeinsame Punkte; ein Punktestand kann zu beiden gehören.</translation>
  </message>
  <message>
   <source>The type of this event is gone.</source>
   <translation>Der Typ dieses Ereignisses fehlt.</translation>
  </message>
  <message>
   <source>The undoing of a use behind this event.</source>
   <translation>Die Rücknahme einer Nutzung hinter diesem Ereignis.</translation>
  </message>
  <message>
   <source>The undoing of a use that caused the change.</source>
   <translation>Die Rücknahme einer Nutzung, die die Änderung auslöste.</translation>
  </message>
  <message>
   <source>The use of a card or code behind this event.</source>
   <translation>Die Nutzung einer Karte oder eines Codes hinter diesem Ereignis.</translation>
  </message>
  <message>
   <source>The use of the card that caused the change.</source>
   <translation>Die Nutzung der Karte, die die Änderung auslöste.</translation>
  </message>
  <message>
   <source>The uses of cards and codes in this order, by their id.</source>
   <translation>Die Nutzungen von Karten und Codes in dieser Bestellung, nach ihrer ID.</translation>
  </message>
  <message>
   <source>The variant as it was when it was ordered.</source>
   <translation>Die Variante, wie sie war, als sie bestellt wurde.</translation>
  </message>
  <message>
   <source>The variant of the product ordered.</source>
   <translation>Die Variante des bestellten Produkts.</translation>
  </message>
  <message>
   <source>The vendor's customer ids</source>
   <translation>Kunden-IDs des Anbieters</translation>
  </message>
  <message>
   <source>The vendor's id of the campaign.</source>
   <translation>ID der Kampagne beim Anbieter.</translation>
  </message>
  <message>
   <source>The vendor's id of the customer.</source>
   <translation>ID des Kunden beim Anbieter.</translation>
  </message>
  <message>
   <source>The vendor's id of the event.</source>
   <translation>ID des Ereignisses beim Anbieter.</translation>
  </message>
  <message>
   <source>The vendor's id of the tier before a move.</source>
   <translation>ID der Stufe vor einem Wechsel beim Anbieter.</translation>
  </message>
  <message>
   <source>The vendor's id of the tier; after a move, of the new tier.</source>
   <translation>ID der Stufe beim Anbieter; nach einem Wechsel die der neuen Stufe.</translation>
  </message>
  <message>
   <source>The vendor's ids seem to begin with the time at which they were made (which is not documented); here one differs by more than a day from its event, while the others agree.</source>
   <translation>Die IDs des Anbieters scheinen mit der Zeit zu beginnen, zu der sie entstanden (das ist nicht dokumentiert); hier weicht eine um mehr als einen Tag von ihrem Ereignis ab, während die anderen passen.</translation>
  </message>
  <message>
   <source>The view “{name}” in it cannot be read.</source>
   <translation>Die Ansicht „{name}“ darin ist nicht lesbar.</translation>
  </message>
  <message numerus="yes">
   <source>The view “{view}” has columns that are not there any more: {columns}. The others are shown.</source>
   <translation>
    <numerusform>Die Ansicht „{view}“ hat eine Spalte, die es nicht mehr gibt: {columns}. Die anderen sind zu sehen.</numerusform>
    <numerusform>Die Ansicht „{view}“ hat Spalten, die es nicht mehr gibt: {columns}. Die anderen sind zu sehen.</numerusform>
   </translation>
  </message>
  <message>
   <source>The view “{view}” was deleted.</source>
   <translation>Die Ansicht „{view}“ wurde gelöscht.</translation>
  </message>
  <message>
   <source>The way in which the card or code was handed out.</source>
   <translation>Auf welchem Weg die Karte oder der Code ausgegeben wurde.</translation>
  </message>
  <message>
   <source>The weekdays on which the campaign is valid: 0 is Sunday, 6 is Saturday.</source>
   <translation>Die Wochentage, an denen die Kampagne gültig ist: 0 ist Sonntag, 6 ist Samstag.</translation>
  </message>
  <message>
   <source>The weekdays on which the card is valid: 0 is Sunday, 6 is Saturday.</source>
   <translation>Die Wochentage, an denen die Karte gültig ist: 0 ist Sonntag, 6 ist Samstag.</translation>
  </message>
  <message>
   <source>The whole value, letter by letter.</source>
   <translation>Der ganze Wert, Buchstabe für Buchstabe.</translation>
  </message>
  <message>
   <source>The work ended unexpectedly. Nothing was changed; try it again.</source>
   <translation>Die Arbeit ist unerwartet zu Ende gegangen. Nichts wurde geändert; versuchen Sie es noch einmal.</translation>
  </message>
  <message numerus="yes">
   <source>The {n} selected events were…</source>
   <translation>
    <numerusform>Es war…</numerusform>
    <numerusform>Die {n} gewählten Ereignisse waren…</numerusform>
   </translation>
  </message>
  <message>
   <source>The {shown} campaigns with the latest events are told, of {all}. Name a campaign to tell another one.</source>
   <translation>Gezeigt sind die {shown} Kampagnen mit den letzten Ereignissen, von {all}. Nennen Sie eine Kampagne, um eine andere zu zeigen.</translation>
  </message>
  <message>
   <source>Then search for a name, an e-mail or part of an id, and select an event to see its tiers.</source>
   <translation>Suchen Sie dann nach Name, E-Mail oder einem Teil einer ID, und wählen Sie ein Ereignis, um seine Stufen zu sehen.</translation>
  </message>
  <message>
   <source>There are no files to import. Choose a folder or an archive with captures in it.</source>
   <translation>Es gibt keine Dateien zu importieren. Wählen Sie einen Ordner oder ein Archiv mit Mitschnitten darin.</translation>
  </message>
  <message>
   <source>There are no rejects to read again.</source>
   <translation>Es gibt keine abgewiesenen Datensätze, die erneut gelesen werden könnten.</translation>
  </message>
  <message>
   <source>There are rejects, but none that fits this search.</source>
   <translation>Es gibt abgewiesene Datensätze, aber keinen, der zu dieser Suche passt.</translation>
  </message>
  <message>
   <source>There is a file of this name; it is replaced.</source>
   <translation>Eine Datei dieses Namens gibt es schon; sie wird ersetzt.</translation>
  </message>
  <message>
   <source>There is a file {target} already. Choose another name for the backup.</source>
   <translation>Es gibt bereits eine Datei {target}. Wählen Sie einen anderen Namen für die Sicherung.</translation>
  </message>
  <message>
   <source>There is a file {target} already. Choose another name for the new library.</source>
   <translation>Es gibt bereits eine Datei {target}. Wählen Sie einen anderen Namen für die neue Bibliothek.</translation>
  </message>
  <message>
   <source>There is a view of this name; it is replaced, which can be undone.</source>
   <translation>Es gibt eine Ansicht dieses Namens; sie wird ersetzt, was sich rückgängig machen lässt.</translation>
  </message>
  <message>
   <source>There is another view “{name}” already. Choose another name.</source>
   <translation>Es gibt bereits eine andere Ansicht „{name}“. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>There is no campaign “{campaign}” in the library.</source>
   <translation>In der Bibliothek gibt es keine Kampagne „{campaign}“.</translation>
  </message>
  <message>
   <source>There is no campaign “{campaign}” in the library. There is: {choices}.</source>
   <translation>In der Bibliothek gibt es keine Kampagne „{campaign}“. Es gibt: {choices}.</translation>
  </message>
  <message>
   <source>There is no column “{column}” to sort by. Choose another order.</source>
   <translation>Es gibt keine Spalte „{column}“ zum Sortieren. Wählen Sie eine andere Reihenfolge.</translation>
  </message>
  <message>
   <source>There is no column “{key}”. Columns are: {known}; or a path into the data.</source>
   <translation>Es gibt keine Spalte „{key}“. Spalten sind: {known}; oder ein Pfad in die Daten.</translation>
  </message>
  <message>
   <source>There is no event of this customer above this one here.</source>
   <translation>Über diesem steht hier kein Ereignis dieses Kunden.</translation>
  </message>
  <message>
   <source>There is no event of this customer below this one here.</source>
   <translation>Unter diesem steht hier kein Ereignis dieses Kunden.</translation>
  </message>
  <message>
   <source>There is no event of {customer} above this one here.</source>
   <translation>Über diesem steht hier kein Ereignis von {customer}.</translation>
  </message>
  <message>
   <source>There is no event of {customer} below this one here.</source>
   <translation>Unter diesem steht hier kein Ereignis von {customer}.</translation>
  </message>
  <message>
   <source>There is no file or folder {path}. Check the spelling.</source>
   <translation>Es gibt keine Datei und keinen Ordner {path}. Prüfen Sie die Schreibweise.</translation>
  </message>
  <message>
   <source>There is no file {path}. Check the spelling.</source>
   <translation>Es gibt keine Datei {path}. Prüfen Sie die Schreibweise.</translation>
  </message>
  <message>
   <source>There is no folder {folder}. Choose another place for the backup.</source>
   <translation>Es gibt keinen Ordner {folder}. Wählen Sie einen anderen Ort für die Sicherung.</translation>
  </message>
  <message>
   <source>There is no folder {folder}. Choose another place for the new library.</source>
   <translation>Es gibt keinen Ordner {folder}. Wählen Sie einen anderen Ort für die neue Bibliothek.</translation>
  </message>
  <message>
   <source>There is no import {place} in the library. See: tier-viewer imports.</source>
   <translation>In der Bibliothek gibt es keinen Import {place}. Siehe: tier-viewer imports.</translation>
  </message>
  <message>
   <source>There is no library at {path} yet. Import a file first.</source>
   <translation>Unter {path} gibt es noch keine Bibliothek. Importieren Sie zuerst eine Datei.</translation>
  </message>
  <message>
   <source>There is no library at {path}.</source>
   <translation>Unter {path} gibt es keine Bibliothek.</translation>
  </message>
  <message>
   <source>There is no room for a backup in {folder}: it takes {size} MB, and {free} MB are free. Free some space and try again; the library is as it was.</source>
   <translation>In {folder} ist kein Platz für eine Sicherung: Sie braucht {size} MB, und {free} MB sind frei. Schaffen Sie Platz und versuchen Sie es erneut; die Bibliothek ist, wie sie war.</translation>
  </message>
  <message>
   <source>There is no such folder. Choose another one.</source>
   <translation>Diesen Ordner gibt es nicht. Wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>There is no time zone "{name}". Use a name such as Europe/Berlin, or UTC.</source>
   <translation>Es gibt keine Zeitzone „{name}“. Nehmen Sie einen Namen wie Europe/Berlin, oder UTC.</translation>
  </message>
  <message>
   <source>There is no time zone “{name}” on this computer, so that times are shown in UTC.</source>
   <translation>Die Zeitzone „{name}“ gibt es auf diesem Rechner nicht; Zeiten werden deshalb in UTC gezeigt.</translation>
  </message>
  <message>
   <source>There is no tombstone {place} in the library. See: tier-viewer forget --list.</source>
   <translation>In der Bibliothek gibt es keinen Sperrvermerk {place}. Siehe: tier-viewer forget --list.</translation>
  </message>
  <message>
   <source>There is no view “{name}”. Views: none is saved yet.</source>
   <translation>Es gibt keine Ansicht „{name}“. Es ist noch keine Ansicht gespeichert.</translation>
  </message>
  <message>
   <source>There is no view “{name}”. Views: {known}.</source>
   <translation>Es gibt keine Ansicht „{name}“. Ansichten: {known}.</translation>
  </message>
  <message>
   <source>There is nothing to do again</source>
   <translation>Es gibt nichts zu wiederholen</translation>
  </message>
  <message>
   <source>There is nothing to undo</source>
   <translation>Es gibt nichts rückgängig zu machen</translation>
  </message>
  <message>
   <source>There was nothing to undo: the events are what they were before already.</source>
   <translation>Es gab nichts rückgängig zu machen: Die Ereignisse sind schon, was sie vorher waren.</translation>
  </message>
  <message>
   <source>These are the first {n}. Write more of it to find others.</source>
   <translation>Das sind die ersten {n}. Schreiben Sie mehr davon, um andere zu finden.</translation>
  </message>
  <message>
   <source>These figures do not add up; please report that.</source>
   <translation>Diese Zahlen gehen nicht auf; bitte melden Sie das.</translation>
  </message>
  <message>
   <source>These files do not go into the sample.</source>
   <translation>Diese Dateien kommen nicht in das Beispiel.</translation>
  </message>
  <message>
   <source>These files still hold it and could not be deleted: {files}. Delete them by hand.</source>
   <translation>Diese Dateien enthalten es noch und konnten nicht gelöscht werden: {files}. Löschen Sie sie von Hand.</translation>
  </message>
  <message>
   <source>They were not seen at one time: {earlier} was last seen on {last}, {later} like this first on {first}.</source>
   <translation>Sie waren nicht zur selben Zeit zu sehen: {earlier} zuletzt am {last}, {later} in dieser Form zuerst am {first}.</translation>
  </message>
  <message>
   <source>This customer has no events in a campaign “{campaign}”. No event tells of tiers of this customer.</source>
   <translation>Dieser Kunde hat keine Ereignisse in einer Kampagne „{campaign}“. Kein Ereignis berichtet von Stufen dieses Kunden.</translation>
  </message>
  <message>
   <source>This customer has no events in a campaign “{campaign}”. There is: {known}.</source>
   <translation>Dieser Kunde hat keine Ereignisse in einer Kampagne „{campaign}“. Es gibt: {known}.</translation>
  </message>
  <message>
   <source>This customer has too many events to look for an earlier one of the same type. Select two events to compare them.</source>
   <translation>Dieser Kunde hat zu viele Ereignisse, um ein früheres vom selben Typ zu suchen. Wählen Sie zwei Ereignisse aus, um sie zu vergleichen.</translation>
  </message>
  <message>
   <source>This customer has too many events to look for an earlier one that names a tier. Select two events to compare them.</source>
   <translation>Dieser Kunde hat zu viele Ereignisse, um ein früheres zu suchen, das eine Stufe nennt. Wählen Sie zwei Ereignisse aus, um sie zu vergleichen.</translation>
  </message>
  <message>
   <source>This customer has too many events to look for an earlier one. Select two events to compare them.</source>
   <translation>Dieser Kunde hat zu viele Ereignisse, um ein früheres zu suchen. Wählen Sie zwei Ereignisse aus, um sie zu vergleichen.</translation>
  </message>
  <message>
   <source>This date is still to come. All events would go; write a date that has passed.</source>
   <translation>Dieses Datum liegt in der Zukunft. Alle Ereignisse würden entfernt; geben Sie ein vergangenes Datum ein.</translation>
  </message>
  <message>
   <source>This event has no time, so no event comes before it. Select two events to compare them.</source>
   <translation>Dieses Ereignis hat keine Zeit, daher geht ihm keines voraus. Wählen Sie zwei Ereignisse aus, um sie zu vergleichen.</translation>
  </message>
  <message>
   <source>This event has no time, so nothing is known around it.</source>
   <translation>Dieses Ereignis hat keine Zeit, also ist nichts um es herum bekannt.</translation>
  </message>
  <message>
   <source>This event has no time, so nothing lies around it.</source>
   <translation>Dieses Ereignis hat keine Zeit, daher liegt nichts darum herum.</translation>
  </message>
  <message>
   <source>This event is no longer in the library.</source>
   <translation>Dieses Ereignis ist nicht mehr in der Bibliothek.</translation>
  </message>
  <message>
   <source>This event is not where one of its deliveries was found.</source>
   <translation>Dieses Ereignis steht nicht dort, wo eine seiner Zustellungen gefunden wurde.</translation>
  </message>
  <message>
   <source>This event is pinned. Go to another one to compare it with this.</source>
   <translation>Dieses Ereignis ist angeheftet. Gehen Sie zu einem anderen, um es damit zu vergleichen.</translation>
  </message>
  <message>
   <source>This event names no customer by the vendor's id, which a note on the customer needs.</source>
   <translation>Dieses Ereignis nennt keinen Kunden mit der ID des Anbieters, die eine Notiz zum Kunden braucht.</translation>
  </message>
  <message>
   <source>This event names no customer, so no event comes before it. Select two events to compare them.</source>
   <translation>Dieses Ereignis nennt keinen Kunden, daher geht ihm keines voraus. Wählen Sie zwei Ereignisse aus, um sie zu vergleichen.</translation>
  </message>
  <message>
   <source>This event names no customer, so nothing is known around it.</source>
   <translation>Dieses Ereignis nennt keinen Kunden, also ist nichts um es herum bekannt.</translation>
  </message>
  <message>
   <source>This event names no customer.</source>
   <translation>Dieses Ereignis nennt keinen Kunden.</translation>
  </message>
  <message>
   <source>This event of the history is not among those of the search.</source>
   <translation>Dieses Ereignis des Verlaufs ist nicht unter denen der Suche.</translation>
  </message>
  <message>
   <source>This is a folder. Write the name of a file behind it.</source>
   <translation>Das ist ein Ordner. Schreiben Sie dahinter den Namen einer Datei.</translation>
  </message>
  <message>
   <source>This is all that a report would say: places in the program, commands and versions, and no customer data. Nothing was saved or sent.</source>
   <translation>Das ist alles, was ein Bericht sagen würde: Stellen im Programm, Befehle und Versionen, keine Kundendaten. Nichts wurde gespeichert oder gesendet.</translation>
  </message>
  <message>
   <source>This is no time. Write it as 2024-06-01, 2024-06-01 10:08, yesterday or -7d.</source>
   <translation>Das ist kein Zeitpunkt. Schreiben Sie ihn als 2024-06-01, 2024-06-01 10:08, yesterday oder -7d.</translation>
  </message>
  <message>
   <source>This is no time. Write it as 2024-07-03 10:08, 2024-07, today or -7d.</source>
   <translation>Das ist keine Zeit. Schreiben Sie sie als 2024-07-03 10:08, 2024-07, today oder -7d.</translation>
  </message>
  <message>
   <source>This is the sample.</source>
   <translation>Dies ist das Beispiel.</translation>
  </message>
  <message>
   <source>This is too long for a query of up to {terms} terms and {levels} levels of parentheses, so all of it is searched as one text.</source>
   <translation>Das ist zu lang für eine Suche mit bis zu {terms} Bedingungen und {levels} Klammerebenen; darum wird alles als ein Text gesucht.</translation>
  </message>
  <message>
   <source>This library can only be read</source>
   <translation>Diese Bibliothek kann nur gelesen werden</translation>
  </message>
  <message>
   <source>This library can only be read. Searching, histories and exports work; nothing can be imported, noted or forgotten.</source>
   <translation>Diese Bibliothek kann nur gelesen werden. Suche, Verläufe und Exporte funktionieren; importieren, notieren und vergessen lässt sich nichts.</translation>
  </message>
  <message>
   <source>This library is open in this window already.</source>
   <translation>Diese Bibliothek ist in diesem Fenster bereits geöffnet.</translation>
  </message>
  <message>
   <source>This program cannot redo {step}.</source>
   <translation>Dieses Programm kann das nicht wiederholen: {step}.</translation>
  </message>
  <message>
   <source>This program cannot undo {step}.</source>
   <translation>Dieses Programm kann das nicht rückgängig machen: {step}.</translation>
  </message>
  <message>
   <source>This record does not lie between its neighbours in its source.</source>
   <translation>Dieser Datensatz liegt in seiner Quelle nicht zwischen seinen Nachbarn.</translation>
  </message>
  <message>
   <source>This record is not what was received.</source>
   <translation>Dieser Datensatz ist nicht mehr, was empfangen wurde.</translation>
  </message>
  <message>
   <source>This record was not sent or received when it says so.</source>
   <translation>Dieser Datensatz wurde nicht zu der Zeit gesendet oder empfangen, die er nennt.</translation>
  </message>
  <message>
   <source>This reject is gone: its source was imported anew, or it was read again.</source>
   <translation>Dieser abgewiesene Datensatz ist weg: Seine Quelle wurde neu importiert, oder er wurde noch einmal gelesen.</translation>
  </message>
  <message>
   <source>This window was left on a screen that is not there now, so that it was moved.</source>
   <translation>Dieses Fenster stand zuletzt auf einem Bildschirm, der jetzt fehlt, und wurde deshalb verschoben.</translation>
  </message>
  <message>
   <source>Tick at least one column.</source>
   <translation>Wählen Sie mindestens eine Spalte aus.</translation>
  </message>
  <message>
   <source>Tier</source>
   <translation>Stufe</translation>
  </message>
  <message>
   <source>Tier Viewer could not open its window.</source>
   <translation>Tier Viewer konnte sein Fenster nicht öffnen.</translation>
  </message>
  <message>
   <source>Tier Viewer did not end properly last time.</source>
   <translation>Tier Viewer wurde letztes Mal nicht richtig beendet.</translation>
  </message>
  <message>
   <source>Tier Viewer did not end properly last time. That was soon after its start, so it begins afresh now. Your library is safe.</source>
   <translation>Tier Viewer wurde letztes Mal nicht richtig beendet. Das war kurz nach dem Start, darum fängt es jetzt neu an. Ihre Bibliothek ist sicher.</translation>
  </message>
  <message>
   <source>Tier Viewer did not end properly last time. Your library is safe, and you are where you were.</source>
   <translation>Tier Viewer wurde letztes Mal nicht richtig beendet. Ihre Bibliothek ist sicher, und Sie sind dort, wo Sie waren.</translation>
  </message>
  <message>
   <source>Tier Viewer is free software under the MIT licence. It uses Qt and PySide6 under the LGPL, version 3: you may replace them by your own. “Licences…” shows everything it is made of, with the texts. It works offline: nothing you open leaves this machine.</source>
   <translation>Tier Viewer ist freie Software unter der MIT-Lizenz. Es verwendet Qt und PySide6 unter der LGPL, Version 3: Sie dürfen beide durch eigene ersetzen. „Lizenzen…“ zeigt alles, woraus das Programm besteht, mit den Texten. Es arbeitet offline: Nichts, was Sie öffnen, verlässt diesen Rechner.</translation>
  </message>
  <message>
   <source>Tier Viewer reads saved webhook events: JSON, NDJSON, log files with JSON in them, whole folders. Nothing leaves this machine, and your files stay as they are.</source>
   <translation>Tier Viewer liest gespeicherte Webhook-Ereignisse: JSON, NDJSON, Logdateien mit JSON darin, ganze Ordner. Nichts verlässt diesen Rechner, und Ihre Dateien bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>Tier after</source>
   <translation>Stufe danach</translation>
  </message>
  <message>
   <source>Tier as &amp;of a time…</source>
   <translation>&amp;Stufe zu einem Zeitpunkt…</translation>
  </message>
  <message>
   <source>Tier as of a time…</source>
   <translation>Stufe zu einem Zeitpunkt…</translation>
  </message>
  <message>
   <source>Tier before</source>
   <translation>Stufe davor</translation>
  </message>
  <message>
   <source>Tier before id</source>
   <translation>ID der Stufe davor</translation>
  </message>
  <message>
   <source>Tier before it</source>
   <translation>Stufe davor</translation>
  </message>
  <message>
   <source>Tier before the change</source>
   <translation>Stufe vor der Änderung</translation>
  </message>
  <message>
   <source>Tier changed</source>
   <translation>Stufe geändert</translation>
  </message>
  <message>
   <source>Tier created</source>
   <translation>Stufe angelegt</translation>
  </message>
  <message>
   <source>Tier end moved</source>
   <translation>Ende der Stufe verschoben</translation>
  </message>
  <message>
   <source>Tier ends</source>
   <translation>Stufe endet</translation>
  </message>
  <message>
   <source>Tier id</source>
   <translation>Stufen-ID</translation>
  </message>
  <message>
   <source>Tier id then</source>
   <translation>Damalige Stufen-ID</translation>
  </message>
  <message>
   <source>Tier in this campaign</source>
   <translation>Stufe in dieser Kampagne</translation>
  </message>
  <message>
   <source>Tier metadata</source>
   <translation>Stufen-Metadaten</translation>
  </message>
  <message>
   <source>Tier metadata field</source>
   <translation>Feld der Stufen-Metadaten</translation>
  </message>
  <message>
   <source>Tier name</source>
   <translation>Name der Stufe</translation>
  </message>
  <message>
   <source>Tier now</source>
   <translation>Stufe jetzt</translation>
  </message>
  <message>
   <source>Tier of another campaign</source>
   <translation>Stufe einer anderen Kampagne</translation>
  </message>
  <message>
   <source>Tier rules</source>
   <translation>Regeln der Stufen</translation>
  </message>
  <message>
   <source>Tier settings</source>
   <translation>Einstellungen der Stufe</translation>
  </message>
  <message>
   <source>Tier starts</source>
   <translation>Stufe beginnt</translation>
  </message>
  <message>
   <source>Tier structure id</source>
   <translation>ID der Stufenordnung</translation>
  </message>
  <message>
   <source>Tier then</source>
   <translation>Damalige Stufe</translation>
  </message>
  <message>
   <source>Tiers</source>
   <translation>Stufen</translation>
  </message>
  <message>
   <source>Tiers as of a time</source>
   <translation>Stufen zu einem Zeitpunkt</translation>
  </message>
  <message>
   <source>Tiers as they were seen last, the highest first</source>
   <translation>Stufen, wie sie zuletzt gesehen wurden, die höchste zuerst</translation>
  </message>
  <message>
   <source>Tiers in {campaign} from {first} to {last}</source>
   <translation>Stufen in {campaign} vom {first} bis zum {last}</translation>
  </message>
  <message>
   <source>Tiers of the customer now</source>
   <translation>Stufen des Kunden jetzt</translation>
  </message>
  <message>
   <source>Tiers over time</source>
   <translation>Stufen im Zeitverlauf</translation>
  </message>
  <message>
   <source>Ties the reward to a campaign (rewa_…); tiers set their own prices by this id.</source>
   <translation>Bindet die Prämie an eine Kampagne (rewa_…); Stufen setzen ihre eigenen Preise mit dieser ID.</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>Time &amp;zone</source>
   <translation>&amp;Zeitzone</translation>
  </message>
  <message>
   <source>Time (UTC)</source>
   <translation>Zeit (UTC)</translation>
  </message>
  <message>
   <source>Time added before a tier ends, such as P1M (one month) or P7D (seven days).</source>
   <translation>Zeit, die vor dem Ende einer Stufe hinzukommt, etwa P1M (ein Monat) oder P7D (sieben Tage).</translation>
  </message>
  <message>
   <source>Time not in UTC</source>
   <translation>Zeit nicht in UTC</translation>
  </message>
  <message>
   <source>Time of the last order</source>
   <translation>Zeit der letzten Bestellung</translation>
  </message>
  <message>
   <source>Time to go to</source>
   <translation>Zeit, zu der gegangen wird</translation>
  </message>
  <message>
   <source>Time without zone</source>
   <translation>Zeit ohne Zone</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Zeitzone</translation>
  </message>
  <message>
   <source>Time zone: {name}</source>
   <translation>Zeitzone: {name}</translation>
  </message>
  <message>
   <source>Time zones</source>
   <translation>Zeitzonen</translation>
  </message>
  <message>
   <source>Times in {zone}</source>
   <translation>Zeiten in {zone}</translation>
  </message>
  <message>
   <source>Title of the case</source>
   <translation>Titel des Falls</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Bis</translation>
  </message>
  <message>
   <source>To (settings)</source>
   <translation>Bis (Einstellungen)</translation>
  </message>
  <message>
   <source>To before</source>
   <translation>Bis, vor</translation>
  </message>
  <message>
   <source>To card</source>
   <translation>Auf Karte</translation>
  </message>
  <message>
   <source>Tombstone {number} keeps it out of further imports; to lift it: tier-viewer forget --lift {number}.</source>
   <translation>Sperrvermerk {number} hält es aus weiteren Importen heraus; zum Aufheben: tier-viewer forget --lift {number}.</translation>
  </message>
  <message>
   <source>Too many levels of symbolic links</source>
   <translation>zu viele Verknüpfungen hintereinander</translation>
  </message>
  <message>
   <source>Too many open files</source>
   <translation>zu viele offene Dateien</translation>
  </message>
  <message>
   <source>Total</source>
   <translation>Gesamt</translation>
  </message>
  <message>
   <source>Totals</source>
   <translation>Summen</translation>
  </message>
  <message>
   <source>Totals over the customer's orders.</source>
   <translation>Summen über die Bestellungen des Kunden.</translation>
  </message>
  <message>
   <source>Totals over the customer's whole time, at the moment of the event.</source>
   <translation>Summen über die ganze Zeit des Kunden, im Augenblick des Ereignisses.</translation>
  </message>
  <message>
   <source>Town or city.</source>
   <translation>Stadt oder Ort.</translation>
  </message>
  <message>
   <source>Tracking id</source>
   <translation>Tracking-ID</translation>
  </message>
  <message>
   <source>Transaction</source>
   <translation>Buchung</translation>
  </message>
  <message>
   <source>Transaction id</source>
   <translation>Buchungs-ID</translation>
  </message>
  <message>
   <source>Transaction kind</source>
   <translation>Art der Buchung</translation>
  </message>
  <message>
   <source>Transaction time</source>
   <translation>Zeit der Buchung</translation>
  </message>
  <message>
   <source>Transport endpoint is not connected</source>
   <translation>Netzlaufwerk nicht verbunden</translation>
  </message>
  <message>
   <source>True when a customer can enter only once. Then a second joined event in a row deserves a question.</source>
   <translation>Wahr, wenn ein Kunde nur einmal beitreten kann. Dann verdient ein zweites joined nacheinander eine Frage.</translation>
  </message>
  <message>
   <source>True when card metadata follows a fixed form.</source>
   <translation>Wahr, wenn die Metadaten der Karten einer festen Form folgen.</translation>
  </message>
  <message>
   <source>True when customers enter the campaign without being added by hand.</source>
   <translation>Wahr, wenn Kunden in die Kampagne kommen, ohne von Hand hinzugefügt zu werden.</translation>
  </message>
  <message>
   <source>True when the campaign cannot be changed.</source>
   <translation>Wahr, wenn die Kampagne nicht geändert werden kann.</translation>
  </message>
  <message>
   <source>True when the campaign cannot be edited.</source>
   <translation>Wahr, wenn die Kampagne nicht bearbeitet werden kann.</translation>
  </message>
  <message>
   <source>True when the campaign was running at the time of the event.</source>
   <translation>Wahr, wenn die Kampagne zur Zeit des Ereignisses lief.</translation>
  </message>
  <message>
   <source>True when the campaign's codes are referral codes.</source>
   <translation>Wahr, wenn die Codes der Kampagne Empfehlungscodes sind.</translation>
  </message>
  <message>
   <source>True when the card can be used.</source>
   <translation>Wahr, wenn die Karte benutzt werden kann.</translation>
  </message>
  <message>
   <source>True when the card's code is a referral code.</source>
   <translation>Wahr, wenn der Code der Karte ein Empfehlungscode ist.</translation>
  </message>
  <message>
   <source>True when the codes are referral codes.</source>
   <translation>Wahr, wenn die Codes Empfehlungscodes sind.</translation>
  </message>
  <message>
   <source>True when the rule was in force.</source>
   <translation>Wahr, wenn die Regel galt.</translation>
  </message>
  <message>
   <source>True when the server had more items than this page holds. The history in this file is then incomplete.</source>
   <translation>Wahr, wenn der Server mehr Einträge hatte, als diese Seite enthält. Der Verlauf in dieser Datei ist dann unvollständig.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <source>Try the sample capture</source>
   <translation>Beispiel ausprobieren</translation>
  </message>
  <message>
   <source>Two events compared</source>
   <translation>Zwei Ereignisse im Vergleich</translation>
  </message>
  <message>
   <source>Two events hold the same version of a tier, by the time of its last change, with different ranges; one of them was changed on its way, or the vendor did not note the change.</source>
   <translation>Zwei Ereignisse enthalten, nach der Zeit der letzten Änderung, dieselbe Fassung einer Stufe mit verschiedenen Bereichen; eine davon wurde unterwegs verändert, oder der Anbieter hat die Änderung nicht vermerkt.</translation>
  </message>
  <message>
   <source>Two events side by side: = equal, ≠ changed, + added, − removed. Without a second one it is the customer's event before.</source>
   <translation>Zwei Ereignisse nebeneinander: = gleich, ≠ geändert, + hinzugekommen, − entfallen. Ohne ein zweites ist es das Ereignis des Kunden davor.</translation>
  </message>
  <message>
   <source>Two events tell of the same change at the same moment under different ids; the history counts it once.</source>
   <translation>Zwei Ereignisse berichten unter verschiedenen IDs im selben Augenblick von derselben Änderung; der Verlauf zählt sie einmal.</translation>
  </message>
  <message>
   <source>Two ranges</source>
   <translation>Zwei Bereiche</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Typ</translation>
  </message>
  <message>
   <source>Type a few letters of what you want to do</source>
   <translation>Tippen Sie ein paar Buchstaben von dem, was Sie tun möchten</translation>
  </message>
  <message>
   <source>Type a phrase between the quotes; until then it is left out.</source>
   <translation>Tippen Sie etwas zwischen die Anführungszeichen; bis dahin bleibt es weg.</translation>
  </message>
  <message>
   <source>Type a value after {name}; until then it is left out.</source>
   <translation>Tippen Sie nach {name} einen Wert; bis dahin bleibt es weg.</translation>
  </message>
  <message>
   <source>Type known</source>
   <translation>Typ bekannt</translation>
  </message>
  <message>
   <source>Type known by</source>
   <translation>Typ bekannt durch</translation>
  </message>
  <message>
   <source>Type of the causing event</source>
   <translation>Typ des auslösenden Ereignisses</translation>
  </message>
  <message>
   <source>Type something between the parentheses; until then they are left out.</source>
   <translation>Tippen Sie etwas zwischen die Klammern; bis dahin bleiben sie weg.</translation>
  </message>
  <message>
   <source>Type what follows {word}; until then it is left out.</source>
   <translation>Tippen Sie, was auf {word} folgt; bis dahin bleibt es weg.</translation>
  </message>
  <message>
   <source>Type what is not to be found after {word}; until then it is left out.</source>
   <translation>Tippen Sie nach {word}, was nicht gefunden werden soll; bis dahin bleibt es weg.</translation>
  </message>
  <message>
   <source>USER_PORTAL: a person in the dashboard. API or CLIENT_API: a program with a key. INTERNAL: Voucherify itself, for example the nightly job.</source>
   <translation>USER_PORTAL: eine Person im Dashboard. API oder CLIENT_API: ein Programm mit einem Schlüssel. INTERNAL: Voucherify selbst, etwa der nächtliche Lauf.</translation>
  </message>
  <message>
   <source>UTC</source>
   <translation>UTC</translation>
  </message>
  <message>
   <source>UTC offset</source>
   <translation>UTC-Abstand</translation>
  </message>
  <message>
   <source>Uncovered time</source>
   <translation>Nicht abgedeckte Zeit</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Undoing</source>
   <translation>Wird rückgängig gemacht</translation>
  </message>
  <message numerus="yes">
   <source>Undone: {n} events are again what they were.</source>
   <translation>
    <numerusform>Rückgängig gemacht: {n} Ereignis ist wieder, was es war.</numerusform>
    <numerusform>Rückgängig gemacht: {n} Ereignisse sind wieder, was sie waren.</numerusform>
   </translation>
  </message>
  <message>
   <source>Unexpected error</source>
   <translation>Unerwarteter Fehler</translation>
  </message>
  <message>
   <source>Unsigned</source>
   <translation>Nicht signiert</translation>
  </message>
  <message>
   <source>Until when the campaign runs; empty means without end. This is not the expiry of a tier.</source>
   <translation>Bis wann die Kampagne läuft; leer heißt ohne Ende. Das ist nicht der Ablauf einer Stufe.</translation>
  </message>
  <message>
   <source>Until when the card can be used; empty means without end.</source>
   <translation>Bis wann die Karte benutzt werden kann; leer heißt ohne Ende.</translation>
  </message>
  <message>
   <source>Until when the rule gives points; empty means without end.</source>
   <translation>Bis wann die Regel Punkte gibt; leer heißt ohne Ende.</translation>
  </message>
  <message>
   <source>Usable from</source>
   <translation>Nutzbar ab</translation>
  </message>
  <message>
   <source>Use it from now on</source>
   <translation>Ab jetzt verwenden</translation>
  </message>
  <message>
   <source>Use key</source>
   <translation>Schlüssel verwenden</translation>
  </message>
  <message>
   <source>Use of a reward</source>
   <translation>Nutzung einer Prämie</translation>
  </message>
  <message>
   <source>Uses</source>
   <translation>Nutzungen</translation>
  </message>
  <message>
   <source>Uses allowed</source>
   <translation>Erlaubte Nutzungen</translation>
  </message>
  <message>
   <source>Valid after handing out</source>
   <translation>Gültig nach der Ausgabe</translation>
  </message>
  <message>
   <source>Valid again and again</source>
   <translation>Immer wieder gültig</translation>
  </message>
  <message>
   <source>Valid at hours</source>
   <translation>Gültig zu Uhrzeiten</translation>
  </message>
  <message>
   <source>Valid from</source>
   <translation>Gültig ab</translation>
  </message>
  <message>
   <source>Valid on weekdays</source>
   <translation>Gültig an Wochentagen</translation>
  </message>
  <message>
   <source>Valid until</source>
   <translation>Gültig bis</translation>
  </message>
  <message>
   <source>Validity</source>
   <translation>Gültigkeit</translation>
  </message>
  <message>
   <source>Validity changed</source>
   <translation>Gültigkeit geändert</translation>
  </message>
  <message>
   <source>Validity set</source>
   <translation>Gültigkeit gesetzt</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>Values are parted by a</source>
   <translation>Trennzeichen zwischen Werten:</translation>
  </message>
  <message>
   <source>Values that occur in what the search finds, with the number of their events. A click means only this value, its box adds or lifts it, Delete leaves it out. A number with ~ is an estimate until all is counted.</source>
   <translation>Werte, die in den gefundenen Ereignissen vorkommen, mit deren Anzahl. Ein Klick heißt: nur dieser Wert; das Kästchen nimmt ihn hinzu oder weg, Entf schließt ihn aus. Eine Zahl mit ~ ist geschätzt, bis alles gezählt ist.</translation>
  </message>
  <message>
   <source>Variant</source>
   <translation>Variante</translation>
  </message>
  <message>
   <source>Variant id</source>
   <translation>Varianten-ID</translation>
  </message>
  <message>
   <source>Verify again</source>
   <translation>Noch einmal prüfen</translation>
  </message>
  <message>
   <source>Verify the library</source>
   <translation>Die Bibliothek prüfen</translation>
  </message>
  <message>
   <source>Verifying names the events that are affected. Repairing saves what can still be read into a new library. Neither changes the file that is damaged.</source>
   <translation>Prüfen nennt die betroffenen Ereignisse. Wiederherstellen rettet, was noch lesbar ist, in eine neue Bibliothek. Beides ändert die beschädigte Datei nicht.</translation>
  </message>
  <message>
   <source>Verifying the library</source>
   <translation>Die Bibliothek wird geprüft</translation>
  </message>
  <message>
   <source>Verify…</source>
   <translation>Prüfen…</translation>
  </message>
  <message>
   <source>Version of the library</source>
   <translation>Version der Bibliothek</translation>
  </message>
  <message>
   <source>Version {version}</source>
   <translation>Version {version}</translation>
  </message>
  <message>
   <source>View {number} in it has no name.</source>
   <translation>Ansicht {number} darin hat keinen Namen.</translation>
  </message>
  <message>
   <source>View {number} in it is no object.</source>
   <translation>Ansicht {number} darin ist kein Objekt.</translation>
  </message>
  <message>
   <source>Views of the event</source>
   <translation>Ansichten des Ereignisses</translation>
  </message>
  <message>
   <source>Voucherify signs each webhook with the secret key of the project (Project settings, Webhooks). With the key the signatures that captures have kept can be checked.</source>
   <translation>Voucherify signiert jeden Webhook mit dem geheimen Schlüssel des Projekts (Project settings, Webhooks). Mit dem Schlüssel lassen sich die Signaturen prüfen, die Mitschnitte aufbewahrt haben.</translation>
  </message>
  <message>
   <source>Voucherify's id of the order (ord_…).</source>
   <translation>Die ID der Bestellung bei Voucherify (ord_…).</translation>
  </message>
  <message>
   <source>Voucherify's id of the product.</source>
   <translation>Die ID des Produkts bei Voucherify.</translation>
  </message>
  <message>
   <source>WHAT GOES IN</source>
   <translation>WAS HINEINKOMMT</translation>
  </message>
  <message>
   <source>Waiting time</source>
   <translation>Wartezeit</translation>
  </message>
  <message>
   <source>Warning</source>
   <comment>severity</comment>
   <translation>Warnung</translation>
  </message>
  <message>
   <source>Warning: {finding}</source>
   <translation>Warnung: {finding}</translation>
  </message>
  <message>
   <source>Was UTF-16</source>
   <translation>War UTF-16</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>What Voucherify runs the rule by.</source>
   <translation>Womit Voucherify die Regel ausführt.</translation>
  </message>
  <message>
   <source>What a person wrote as the reason for the change. Free text, often empty.</source>
   <translation>Was eine Person als Grund der Änderung schrieb. Freier Text, oft leer.</translation>
  </message>
  <message>
   <source>What became of a tier transaction: PENDING or REJECTED.</source>
   <translation>Was aus einer Stufenbuchung wurde: PENDING oder REJECTED.</translation>
  </message>
  <message>
   <source>What can be searched for (Ctrl+Shift+H)</source>
   <translation>Wonach gesucht werden kann (Strg+Umschalt+H)</translation>
  </message>
  <message>
   <source>What changed</source>
   <translation>Was sich änderte</translation>
  </message>
  <message>
   <source>What could be read is saved</source>
   <translation>Was lesbar war, ist gerettet</translation>
  </message>
  <message>
   <source>What differs</source>
   <translation>Was abweicht</translation>
  </message>
  <message>
   <source>What earns points under this rule, such as order.paid. A tier change itself can earn points too.</source>
   <translation>Wofür es nach dieser Regel Punkte gibt, etwa order.paid. Auch ein Wechsel der Stufe kann Punkte bringen.</translation>
  </message>
  <message>
   <source>What else is known</source>
   <translation>Was sonst bekannt ist</translation>
  </message>
  <message>
   <source>What else it says</source>
   <translation>Was es sonst noch sagt</translation>
  </message>
  <message>
   <source>What ends a tier: a drop of the balance, a number of months, the end of this period or of the next.</source>
   <translation>Was eine Stufe beendet: ein Sinken des Punktestands, eine Anzahl von Monaten, das Ende dieses oder des nächsten Zeitraums.</translation>
  </message>
  <message>
   <source>What every code begins with.</source>
   <translation>Womit jeder Code beginnt.</translation>
  </message>
  <message>
   <source>What every code ends with.</source>
   <translation>Womit jeder Code endet.</translation>
  </message>
  <message>
   <source>What goes</source>
   <translation>Was geht</translation>
  </message>
  <message>
   <source>What happened before this date goes for good, and does not come in again when its captures are imported again.</source>
   <translation>Was vor diesem Datum geschah, wird endgültig entfernt und kommt auch dann nicht wieder herein, wenn seine Mitschnitte erneut importiert werden.</translation>
  </message>
  <message>
   <source>What happened to the points, such as POINTS_ACCRUAL (earned), POINTS_ADDITION and POINTS_REMOVAL (by hand), POINTS_EXPIRATION, POINTS_REDEMPTION (spent), POINTS_REFUND or POINTS_TRANSFER_IN and _OUT.</source>
   <translation>Was mit den Punkten geschah, etwa POINTS_ACCRUAL (gesammelt), POINTS_ADDITION und POINTS_REMOVAL (von Hand), POINTS_EXPIRATION, POINTS_REDEMPTION (ausgegeben), POINTS_REFUND oder POINTS_TRANSFER_IN und _OUT.</translation>
  </message>
  <message>
   <source>What happened to {name}?</source>
   <translation>Was ist mit {name} passiert?</translation>
  </message>
  <message>
   <source>What happened, for example customer.order.paid.</source>
   <translation>Was geschah, zum Beispiel customer.order.paid.</translation>
  </message>
  <message>
   <source>What happened.</source>
   <translation>Was geschah.</translation>
  </message>
  <message>
   <source>What happened: event:upgraded,downgraded or a full name.</source>
   <translation>Was geschah: event:upgraded,downgraded oder ein voller Name.</translation>
  </message>
  <message>
   <source>What is damaged</source>
   <translation>Was beschädigt ist</translation>
  </message>
  <message>
   <source>What is known</source>
   <translation>Was bekannt ist</translation>
  </message>
  <message>
   <source>What is known of the customer</source>
   <translation>Was über den Kunden bekannt ist</translation>
  </message>
  <message>
   <source>What is known of the tiers</source>
   <translation>Was über die Stufen bekannt ist</translation>
  </message>
  <message>
   <source>What is missing or contradictory in customers' histories is looked for</source>
   <translation>Gesucht wird, was in den Verläufen der Kunden fehlt oder sich widerspricht</translation>
  </message>
  <message>
   <source>What is missing, doubled or contradictory in the customer's history and concerns the event: finding:missing_move, any part of such a name, or how much it means: error, warning or note.</source>
   <translation>Was im Verlauf des Kunden fehlt, doppelt ist oder sich widerspricht und das Ereignis betrifft: finding:missing_move, ein Teil eines solchen Namens, oder wie viel es bedeutet: error, warning oder note.</translation>
  </message>
  <message>
   <source>What is missing, doubled or contradictory in this history</source>
   <translation>Was in diesem Verlauf fehlt, doppelt ist oder sich widerspricht</translation>
  </message>
  <message>
   <source>What is this, where the keyboard is?</source>
   <translation>Was ist das, wo gerade die Tastatur ist?</translation>
  </message>
  <message>
   <source>What is wrong</source>
   <translation>Was nicht stimmt</translation>
  </message>
  <message>
   <source>What it keeps out comes in again when the captures that hold it are imported again. Nothing comes back by itself.</source>
   <translation>Was dadurch draußen blieb, kommt wieder herein, wenn die Mitschnitte, die es enthalten, erneut importiert werden. Von selbst kommt nichts zurück.</translation>
  </message>
  <message>
   <source>What it was before</source>
   <translation>Was es vorher war</translation>
  </message>
  <message>
   <source>What later imports had read on in its files went too.</source>
   <translation>Auch was spätere Importe in seinen Dateien weitergelesen hatten, ist weg.</translation>
  </message>
  <message>
   <source>What others have as well, in what is of these: {values}</source>
   <translation>Was auch andere haben, in deren Daten: {values}</translation>
  </message>
  <message>
   <source>What proportional points are counted from, such as the order's amount.</source>
   <translation>Wovon anteilige Punkte gezählt werden, etwa vom Betrag der Bestellung.</translation>
  </message>
  <message>
   <source>What rewards cost for members of this tier. The keys are ids of reward assignments (rewa_…).</source>
   <translation>Was Prämien die Mitglieder dieser Stufe kosten. Die Schlüssel sind IDs von Zuordnungen der Prämien (rewa_…).</translation>
  </message>
  <message>
   <source>What stays in the library</source>
   <translation>Was in der Bibliothek bleibt</translation>
  </message>
  <message>
   <source>What stays out</source>
   <translation>Was draußen bleibt</translation>
  </message>
  <message>
   <source>What the customer got for points.</source>
   <translation>Was der Kunde für Punkte bekam.</translation>
  </message>
  <message>
   <source>What the customer is told about the rule, and the campaign it belongs to.</source>
   <translation>Was dem Kunden über die Regel gesagt wird, und die Kampagne, zu der sie gehört.</translation>
  </message>
  <message>
   <source>What the customer is told about the rule.</source>
   <translation>Was dem Kunden über die Regel gesagt wird.</translation>
  </message>
  <message>
   <source>What the data cannot say</source>
   <translation>Was die Daten nicht sagen können</translation>
  </message>
  <message>
   <source>What the data cannot say, and how the file was made</source>
   <translation>Was die Daten nicht sagen können, und wie die Datei entstand</translation>
  </message>
  <message>
   <source>What the event says: the customer, the campaign, the tiers and their time. Distributions can leave fields out or rename them here.</source>
   <translation>Was das Ereignis sagt: der Kunde, die Kampagne, die Stufen und ihre Zeit. Distributionen können hier Felder weglassen oder umbenennen.</translation>
  </message>
  <message>
   <source>What the event was sent in: who sent it, when, and what caused it.</source>
   <translation>Worin das Ereignis gesendet wurde: von wem, wann und wodurch ausgelöst.</translation>
  </message>
  <message>
   <source>What the event's data has at {path}.</source>
   <translation>Was in den Daten des Ereignisses unter {path} steht.</translation>
  </message>
  <message>
   <source>What the holder is to the card, for example the one who refers others.</source>
   <translation>Was der Inhaber für die Karte ist, etwa derjenige, der andere wirbt.</translation>
  </message>
  <message>
   <source>What the line costs after discounts, in hundredths of the currency.</source>
   <translation>Was die Position nach Rabatten kostet, in Hundertsteln der Währung.</translation>
  </message>
  <message>
   <source>What the points were promised for.</source>
   <translation>Wofür die Punkte zugesagt wurden.</translation>
  </message>
  <message>
   <source>What the program cannot reach</source>
   <translation>Was das Programm nicht erreichen kann</translation>
  </message>
  <message>
   <source>What the promise did to the pending points on the card.</source>
   <translation>Was die Zusage mit den vorgemerkten Punkten auf der Karte gemacht hat.</translation>
  </message>
  <message>
   <source>What the selected event did, what else was seen around it, and what the data cannot say. What stands beside an event is never called its cause: tier events carry no reason.</source>
   <translation>Was das gewählte Ereignis bewirkte, was sonst um es herum zu sehen war, und was die Daten nicht sagen können. Was neben einem Ereignis steht, heißt nie dessen Ursache: Stufenereignisse nennen keinen Grund.</translation>
  </message>
  <message>
   <source>What the selected field means, in plain words, and what its absence means. Badges of the event stand in the tree: they tell what other programs would change or hide, such as a key that is given twice.</source>
   <translation>Was das gewählte Feld bedeutet, in einfachen Worten, und was es heißt, wenn es fehlt. Kennzeichen des Ereignisses stehen im Baum: Sie sagen, was andere Programme ändern oder verbergen würden, etwa einen doppelten Schlüssel.</translation>
  </message>
  <message>
   <source>What the transaction did to the points on the card.</source>
   <translation>Was die Buchung mit den Punkten auf der Karte gemacht hat.</translation>
  </message>
  <message>
   <source>What this event did to the points on the card.</source>
   <translation>Was dieses Ereignis mit den Punkten auf der Karte gemacht hat.</translation>
  </message>
  <message>
   <source>What this event did to the points that cannot be used yet.</source>
   <translation>Was dieses Ereignis mit den Punkten gemacht hat, die noch nicht benutzt werden können.</translation>
  </message>
  <message>
   <source>What this object is: event in the old form of webhooks, list in a list, tier_transaction in Loyalty v2.</source>
   <translation>Was dieses Objekt ist: event in der alten Form der Webhooks, list in einer Liste, tier_transaction in Loyalty v2.</translation>
  </message>
  <message>
   <source>What this reward costs members of the tier.</source>
   <translation>Was diese Prämie die Mitglieder der Stufe kostet.</translation>
  </message>
  <message>
   <source>What this use of a card took off, in hundredths of the currency.</source>
   <translation>Was diese Nutzung einer Karte abzog, in Hundertsteln der Währung.</translation>
  </message>
  <message>
   <source>What ties the reward to the campaign and sets its price in points.</source>
   <translation>Was die Prämie an die Kampagne bindet und ihren Preis in Punkten setzt.</translation>
  </message>
  <message>
   <source>What to ask for</source>
   <translation>Wonach gefragt werden kann</translation>
  </message>
  <message>
   <source>What was delivered more than once?</source>
   <translation>Was wurde mehrmals zugestellt?</translation>
  </message>
  <message>
   <source>What was forgotten</source>
   <translation>Was vergessen wurde</translation>
  </message>
  <message>
   <source>What was forgotten does not come in again when its captures are imported again. The library knows no more of it than is listed here: nobody can read who it was.</source>
   <translation>Was vergessen wurde, kommt auch dann nicht wieder herein, wenn seine Mitschnitte erneut importiert werden. Die Bibliothek weiß davon nur noch, was hier steht: Niemand kann ablesen, wer es war.</translation>
  </message>
  <message>
   <source>What was masked</source>
   <translation>Was maskiert wurde</translation>
  </message>
  <message>
   <source>What was ordered.</source>
   <translation>Was bestellt wurde.</translation>
  </message>
  <message>
   <source>What was spent from gift cards and what is left.</source>
   <translation>Was von Geschenkkarten ausgegeben wurde und was übrig ist.</translation>
  </message>
  <message>
   <source>What was spent from loyalty cards and what is left.</source>
   <translation>Was von Treuekarten ausgegeben wurde und was übrig ist.</translation>
  </message>
  <message>
   <source>What was taken off this line, in hundredths of the currency.</source>
   <translation>Was von dieser Position abgezogen wurde, in Hundertsteln der Währung.</translation>
  </message>
  <message>
   <source>What would be forgotten</source>
   <translation>Was vergessen würde</translation>
  </message>
  <message>
   <source>What would run as a formula is made harmless.</source>
   <translation>Was als Formel ausgeführt würde, wird unschädlich gemacht.</translation>
  </message>
  <message>
   <source>What you change in this window is not remembered, because the folder of your settings cannot be written.</source>
   <translation>Was Sie in diesem Fenster ändern, wird nicht behalten, weil sich in den Ordner Ihrer Einstellungen nicht schreiben lässt.</translation>
  </message>
  <message>
   <source>What you noted on the customer.</source>
   <translation>Was Sie zum Kunden notiert haben.</translation>
  </message>
  <message>
   <source>What you noted on the event.</source>
   <translation>Was Sie zum Ereignis notiert haben.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>When a customer loses a tier they no longer qualify for.</source>
   <translation>Wann ein Kunde eine Stufe verliert, für die er nicht mehr qualifiziert ist.</translation>
  </message>
  <message>
   <source>When a tier begins after a customer qualifies.</source>
   <translation>Wann eine Stufe beginnt, nachdem ein Kunde sich qualifiziert hat.</translation>
  </message>
  <message>
   <source>When points on cards of this campaign expire. These rules are about points, not about tiers.</source>
   <translation>Wann Punkte auf Karten dieser Kampagne verfallen. Diese Regeln betreffen Punkte, nicht Stufen.</translation>
  </message>
  <message>
   <source>When something ends. Date-only values are inclusive: the tier or card is still valid on that day and ends at the project's midnight after it.</source>
   <translation>Wann etwas endet. Werte ohne Uhrzeit schließen den Tag ein: Die Stufe oder Karte gilt an diesem Tag noch und endet um Mitternacht danach, in der Zeit des Projekts.</translation>
  </message>
  <message>
   <source>When the campaign was deleted.</source>
   <translation>Wann die Kampagne gelöscht wurde.</translation>
  </message>
  <message>
   <source>When the campaign was last edited before the event. A change between two events can explain a tier change.</source>
   <translation>Wann die Kampagne vor dem Ereignis zuletzt bearbeitet wurde. Eine Änderung zwischen zwei Ereignissen kann einen Wechsel der Stufe erklären.</translation>
  </message>
  <message>
   <source>When the campaign was made, in UTC. Not the time of the event.</source>
   <translation>Wann die Kampagne angelegt wurde, in UTC. Nicht die Zeit des Ereignisses.</translation>
  </message>
  <message>
   <source>When the card last changed, in UTC.</source>
   <translation>Wann sich die Karte zuletzt geändert hat, in UTC.</translation>
  </message>
  <message>
   <source>When the card or code was handed out, in UTC.</source>
   <translation>Wann die Karte oder der Code ausgegeben wurde, in UTC.</translation>
  </message>
  <message>
   <source>When the card was made, in UTC.</source>
   <translation>Wann die Karte angelegt wurde, in UTC.</translation>
  </message>
  <message>
   <source>When the customer was first stored, in UTC. Not the time of the event.</source>
   <translation>Wann der Kunde zuerst gespeichert wurde, in UTC. Nicht die Zeit des Ereignisses.</translation>
  </message>
  <message>
   <source>When the customer's data last changed, in UTC. Not the time of the event.</source>
   <translation>Wann sich die Daten des Kunden zuletzt geändert haben, in UTC. Nicht die Zeit des Ereignisses.</translation>
  </message>
  <message>
   <source>When the event happened, in UTC.</source>
   <translation>Wann das Ereignis geschah, in UTC.</translation>
  </message>
  <message>
   <source>When the event happened, in the chosen time zone.</source>
   <translation>Wann das Ereignis geschah, in der gewählten Zeitzone.</translation>
  </message>
  <message>
   <source>When the last order was placed.</source>
   <translation>Wann die letzte Bestellung aufgegeben wurde.</translation>
  </message>
  <message>
   <source>When the order last changed, in UTC.</source>
   <translation>Wann sich die Bestellung zuletzt geändert hat, in UTC.</translation>
  </message>
  <message>
   <source>When the order was stored, in UTC.</source>
   <translation>Wann die Bestellung gespeichert wurde, in UTC.</translation>
  </message>
  <message>
   <source>When the points changed, in UTC.</source>
   <translation>Wann sich die Punkte änderten, in UTC.</translation>
  </message>
  <message>
   <source>When the points of this portion were given, in UTC.</source>
   <translation>Wann die Punkte dieses Postens gegeben wurden, in UTC.</translation>
  </message>
  <message>
   <source>When the points were promised, in UTC.</source>
   <translation>Wann die Punkte zugesagt wurden, in UTC.</translation>
  </message>
  <message>
   <source>When the portion last changed, in UTC.</source>
   <translation>Wann sich der Posten zuletzt geändert hat, in UTC.</translation>
  </message>
  <message>
   <source>When the reward was last edited, in UTC; empty if never.</source>
   <translation>Wann die Prämie zuletzt bearbeitet wurde, in UTC; leer, wenn nie.</translation>
  </message>
  <message>
   <source>When the reward was made, in UTC.</source>
   <translation>Wann die Prämie angelegt wurde, in UTC.</translation>
  </message>
  <message>
   <source>When the rule was last edited, in UTC; empty if never.</source>
   <translation>Wann die Regel zuletzt bearbeitet wurde, in UTC; leer, wenn nie.</translation>
  </message>
  <message>
   <source>When the rule was made, in UTC.</source>
   <translation>Wann die Regel angelegt wurde, in UTC.</translation>
  </message>
  <message>
   <source>When the stay in {tier} began is not in the data.</source>
   <translation>Wann der Aufenthalt in {tier} begann, ist nicht in den Daten.</translation>
  </message>
  <message>
   <source>When the stay in {tier} began is not in the data; it was after {time}.</source>
   <translation>Wann der Aufenthalt in {tier} begann, ist nicht in den Daten; es war nach dem {time}.</translation>
  </message>
  <message>
   <source>When the stay is to end is not in the data.</source>
   <translation>Wann der Aufenthalt enden soll, ist nicht in den Daten.</translation>
  </message>
  <message>
   <source>When the tier was last edited, in UTC; empty if never. A changed range can move customers.</source>
   <translation>Wann die Stufe zuletzt bearbeitet wurde, in UTC; leer, wenn nie. Ein geänderter Bereich kann Kunden verschieben.</translation>
  </message>
  <message>
   <source>When the tier was set up, in UTC. It is not when the customer entered it.</source>
   <translation>Wann die Stufe eingerichtet wurde, in UTC. Nicht, wann der Kunde in sie kam.</translation>
  </message>
  <message>
   <source>When these pending points last changed, in UTC.</source>
   <translation>Wann sich diese vorgemerkten Punkte zuletzt geändert haben, in UTC.</translation>
  </message>
  <message>
   <source>When this validity was first set, in UTC.</source>
   <translation>Wann diese Gültigkeit zuerst gesetzt wurde, in UTC.</translation>
  </message>
  <message>
   <source>When this validity was last changed, in UTC.</source>
   <translation>Wann diese Gültigkeit zuletzt geändert wurde, in UTC.</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <source>Where customers stood</source>
   <translation>Wo Kunden standen</translation>
  </message>
  <message>
   <source>Where it comes from</source>
   <translation>Woher es stammt</translation>
  </message>
  <message>
   <source>Where it comes from is recorded: {origin}.</source>
   <translation>Woher es kommt, ist verzeichnet: {origin}.</translation>
  </message>
  <message>
   <source>Where the change came from: Automation, the dashboard, or the name of an API key.</source>
   <translation>Woher die Änderung kam: Automation, das Dashboard oder der Name eines API-Schlüssels.</translation>
  </message>
  <message>
   <source>Where the customer stands, and how many findings there are: what is missing, doubled or contradictory in this history. A finding is a hint with its events as evidence, not a verdict.</source>
   <translation>Wo der Kunde steht und wie viele Befunde es gibt: was in diesem Verlauf fehlt, doppelt ist oder sich widerspricht. Ein Befund ist ein Hinweis mit seinen Ereignissen als Beleg, kein Urteil.</translation>
  </message>
  <message>
   <source>Whether the campaign goes by the balance or by the points of a period is not in tier events.</source>
   <translation>Ob die Kampagne nach dem Punktestand oder nach den Punkten eines Zeitraums geht, steht nicht in Stufenereignissen.</translation>
  </message>
  <message>
   <source>Whether the line is of a product or of a variant (sku).</source>
   <translation>Ob die Position von einem Produkt oder von einer Variante (sku) ist.</translation>
  </message>
  <message>
   <source>Whether the others who are named above are the same person; their events are not told here.</source>
   <translation>Ob die oben genannten anderen dieselbe Person sind; ihre Ereignisse stehen hier nicht.</translation>
  </message>
  <message>
   <source>Whether the portion was still usable.</source>
   <translation>Ob der Posten noch nutzbar war.</translation>
  </message>
  <message>
   <source>Which events name no type?</source>
   <translation>Welche Ereignisse nennen keinen Typ?</translation>
  </message>
  <message>
   <source>Which histories have findings?</source>
   <translation>Welche Verläufe haben Befunde?</translation>
  </message>
  <message>
   <source>Which tier the customer was in at a time</source>
   <translation>In welcher Stufe der Kunde zu einem Zeitpunkt war</translation>
  </message>
  <message>
   <source>Which…</source>
   <translation>Welche…</translation>
  </message>
  <message>
   <source>Who &amp;else moved around this…</source>
   <translation>&amp;Wer sonst noch wechselte…</translation>
  </message>
  <message>
   <source>Who else has the like around this…</source>
   <translation>Wer hatte um diese Zeit Ähnliches…</translation>
  </message>
  <message>
   <source>Who else joined around this…</source>
   <translation>Wer trat um diese Zeit sonst noch ein…</translation>
  </message>
  <message>
   <source>Who else left around this…</source>
   <translation>Wer trat um diese Zeit sonst noch aus…</translation>
  </message>
  <message>
   <source>Who else moved around this event</source>
   <translation>Wer um dieses Ereignis herum sonst noch wechselte</translation>
  </message>
  <message>
   <source>Who else moved down around this…</source>
   <translation>Wer wurde um diese Zeit sonst noch herabgestuft…</translation>
  </message>
  <message>
   <source>Who else moved up around this…</source>
   <translation>Wer wurde um diese Zeit sonst noch hochgestuft…</translation>
  </message>
  <message>
   <source>Who may see it</source>
   <translation>Wer es sehen darf</translation>
  </message>
  <message>
   <source>Who or what acted is not recorded.</source>
   <translation>Wer oder was gehandelt hat, ist nicht verzeichnet.</translation>
  </message>
  <message>
   <source>Who or what acted: {actor}.</source>
   <translation>Wer oder was gehandelt hat: {actor}.</translation>
  </message>
  <message>
   <source>Who or what caused the event.</source>
   <translation>Wer oder was das Ereignis ausgelöst hat.</translation>
  </message>
  <message>
   <source>Who was downgraded in {month}?</source>
   <translation>Wer wurde im {month} herabgestuft?</translation>
  </message>
  <message>
   <source>Who was upgraded in {month}?</source>
   <translation>Wer wurde im {month} hochgestuft?</translation>
  </message>
  <message>
   <source>Whole hours are mostly a log written in local time.</source>
   <translation>Bei ganzen Stunden ist das Log meist in Ortszeit geschrieben.</translation>
  </message>
  <message>
   <source>Why is this not taken as it is typed?</source>
   <translation>Warum gilt das nicht so, wie es getippt ist?</translation>
  </message>
  <message>
   <source>Why rejected</source>
   <translation>Warum abgelehnt</translation>
  </message>
  <message>
   <source>Why the tier is what it is</source>
   <translation>Warum die Stufe ist, wie sie ist</translation>
  </message>
  <message>
   <source>Why they may be the same person</source>
   <translation>Warum es dieselbe Person sein könnte</translation>
  </message>
  <message>
   <source>With a manifest</source>
   <translation>Mit Manifest</translation>
  </message>
  <message>
   <source>Within</source>
   <translation>Innerhalb von</translation>
  </message>
  <message>
   <source>Within that time: on:2024-07-01, on:today, on:"2024-07-01 10:08".</source>
   <translation>In dieser Zeit: on:2024-07-01, on:today, on:"2024-07-01 10:08".</translation>
  </message>
  <message>
   <source>Within that time: time:2024-07, time:2024-03..2024-04 (both included), time:&gt;=2024-07-01, time:-7d.. or time:yesterday.</source>
   <translation>In dieser Zeit: time:2024-07, time:2024-03..2024-04 (beides eingeschlossen), time:&gt;=2024-07-01, time:-7d.. oder time:yesterday.</translation>
  </message>
  <message>
   <source>Words find any part of any name, e-mail, id or value. A field and a colon narrow: tier:gold, after:2024-07. What is no valid term is searched as text, and a badge says so. Names of fields are coloured; a wavy line marks what looks like a field but is searched as text.</source>
   <translation>Wörter finden jeden Teil von Namen, E-Mail-Adressen, IDs und Werten. Ein Feld mit Doppelpunkt grenzt ein: tier:gold, after:2024-07. Was keine gültige Bedingung ist, wird als Text gesucht, und ein Hinweis sagt es. Feldnamen sind farbig; eine Wellenlinie steht unter dem, was wie ein Feld aussieht, aber als Text gesucht wird.</translation>
  </message>
  <message>
   <source>Write a note on this customer. It is shown with each of their events.</source>
   <translation>Eine Notiz zu diesem Kunden schreiben. Sie wird bei jedem seiner Ereignisse gezeigt.</translation>
  </message>
  <message>
   <source>Write a note on this event. It is kept in the library, and searches find it.</source>
   <translation>Eine Notiz zu diesem Ereignis schreiben. Sie bleibt in der Bibliothek, und die Suche findet sie.</translation>
  </message>
  <message>
   <source>Write any id, e-mail or name that the customer has or once had.</source>
   <translation>Geben Sie irgendeine ID, E-Mail oder einen Namen ein, den der Kunde hat oder einmal hatte.</translation>
  </message>
  <message>
   <source>Write the name of a file.</source>
   <translation>Geben Sie den Namen einer Datei ein.</translation>
  </message>
  <message>
   <source>Writes the listed rejects to a file, every byte as received.</source>
   <translation>Schreibt die aufgeführten Datensätze in eine Datei, jedes Byte wie empfangen.</translation>
  </message>
  <message>
   <source>Writing {file}</source>
   <translation>{file} wird geschrieben</translation>
  </message>
  <message>
   <source>Writing {name}…</source>
   <translation>{name} wird geschrieben…</translation>
  </message>
  <message>
   <source>Wrong direction</source>
   <translation>Falsche Richtung</translation>
  </message>
  <message>
   <source>Yellow</source>
   <translation>Gelb</translation>
  </message>
  <message>
   <source>You did not go back</source>
   <translation>Sie sind nicht zurückgegangen</translation>
  </message>
  <message>
   <source>Your customer id</source>
   <translation>Ihre Kunden-ID</translation>
  </message>
  <message>
   <source>Your item id</source>
   <translation>Ihre Positions-ID</translation>
  </message>
  <message>
   <source>Your library</source>
   <translation>Ihre Bibliothek</translation>
  </message>
  <message>
   <source>Your library is safe: nothing was changed.</source>
   <translation>Ihre Bibliothek ist sicher: Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Your library is safe: what was saved is there, and an import goes on where it was when it is run again.</source>
   <translation>Ihre Bibliothek ist sicher: Was gespeichert war, ist da, und ein Import geht dort weiter, wo er war, wenn er noch einmal gestartet wird.</translation>
  </message>
  <message>
   <source>Your library is safe: what was saved stays saved. You can go on. If something looks wrong from now on, close the window and open it again; it begins where you are.</source>
   <translation>Ihre Bibliothek ist sicher: Was gespeichert war, bleibt gespeichert. Sie können weiterarbeiten. Wenn von nun an etwas falsch aussieht, schließen Sie das Fenster und öffnen Sie es wieder; es beginnt da, wo Sie sind.</translation>
  </message>
  <message>
   <source>Your order id</source>
   <translation>Ihre Bestell-ID</translation>
  </message>
  <message>
   <source>Your own system's id of the order that caused the change.</source>
   <translation>Die ID Ihres eigenen Systems für die Bestellung, die die Änderung ausgelöst hat.</translation>
  </message>
  <message>
   <source>Your own system's id of the product or variant.</source>
   <translation>Die ID des Produkts oder der Variante in Ihrem eigenen System.</translation>
  </message>
  <message>
   <source>Your own system's id of the product.</source>
   <translation>Die ID des Produkts in Ihrem eigenen System.</translation>
  </message>
  <message>
   <source>Your product id</source>
   <translation>Ihre Produkt-ID</translation>
  </message>
  <message>
   <source>Your publication id</source>
   <translation>Ihre Ausgabe-ID</translation>
  </message>
  <message>
   <source>Your transaction id</source>
   <translation>Ihre Buchungs-ID</translation>
  </message>
  <message>
   <source>a JSON object that is no known event</source>
   <translation>ein JSON-Objekt, das kein bekanntes Ereignis ist</translation>
  </message>
  <message>
   <source>a JSON object that is no known event (members: {names})</source>
   <translation>ein JSON-Objekt, das kein bekanntes Ereignis ist (Felder: {names})</translation>
  </message>
  <message>
   <source>a JSON object with a type but no event data</source>
   <translation>ein JSON-Objekt mit Typ, aber ohne Ereignisdaten</translation>
  </message>
  <message>
   <source>a JSON object with a type but no event data (members: {names})</source>
   <translation>ein JSON-Objekt mit Typ, aber ohne Ereignisdaten (Felder: {names})</translation>
  </message>
  <message>
   <source>a campaign without a name</source>
   <translation>eine Kampagne ohne Namen</translation>
  </message>
  <message>
   <source>a cell was cut at 32,767 characters, the most that a spreadsheet keeps</source>
   <translation>eine Zelle wurde bei 32.767 Zeichen gekürzt, mehr hält kein Tabellenprogramm</translation>
  </message>
  <message>
   <source>a cell was cut at 32,767 characters, the most that a spreadsheet keeps; the rest of the event is lost</source>
   <translation>eine Zelle wurde bei 32.767 Zeichen gekürzt, mehr hält kein Tabellenprogramm; der Rest des Ereignisses ist verloren</translation>
  </message>
  <message>
   <source>a colon expected</source>
   <translation>ein Doppelpunkt wird erwartet</translation>
  </message>
  <message>
   <source>a comma or ] expected</source>
   <translation>ein Komma oder ] wird erwartet</translation>
  </message>
  <message>
   <source>a comma or } expected</source>
   <translation>ein Komma oder } wird erwartet</translation>
  </message>
  <message>
   <source>a customer without a name</source>
   <translation>ein Kunde ohne Namen</translation>
  </message>
  <message>
   <source>a customer without a name</source>
   <comment>whose events are shown</comment>
   <translation>einem Kunden ohne Namen</translation>
  </message>
  <message>
   <source>a heading</source>
   <translation>eine Überschrift</translation>
  </message>
  <message>
   <source>a line longer than {count} MiB</source>
   <translation>eine Zeile von mehr als {count} MiB</translation>
  </message>
  <message>
   <source>a line longer than {count} MiB; its first {kept} KiB are kept</source>
   <translation>eine Zeile von mehr als {count} MiB; ihre ersten {kept} KiB bleiben erhalten</translation>
  </message>
  <message>
   <source>a line of JSON is a whole event</source>
   <translation>eine Zeile JSON ist ein ganzes Ereignis</translation>
  </message>
  <message>
   <source>a list of plain values, not events</source>
   <translation>eine Liste einfacher Werte, keine Ereignisse</translation>
  </message>
  <message>
   <source>a list that cannot be read</source>
   <translation>eine nicht lesbare Liste</translation>
  </message>
  <message>
   <source>a name</source>
   <translation>ein Name</translation>
  </message>
  <message>
   <source>a name in quotes expected</source>
   <translation>ein Name in Anführungszeichen wird erwartet</translation>
  </message>
  <message>
   <source>a name in quotes or } expected</source>
   <translation>ein Name in Anführungszeichen oder } wird erwartet</translation>
  </message>
  <message>
   <source>a number has more than {count} digits</source>
   <translation>eine Zahl hat mehr als {count} Ziffern</translation>
  </message>
  <message>
   <source>a number is too large</source>
   <translation>eine Zahl ist zu groß</translation>
  </message>
  <message>
   <source>a part of it holds a number or a character that JSON does not allow</source>
   <translation>ein Teil davon enthält eine Zahl oder ein Zeichen, das JSON nicht erlaubt</translation>
  </message>
  <message>
   <source>a past value</source>
   <translation>ein früherer Wert</translation>
  </message>
  <message>
   <source>a person in the dashboard</source>
   <translation>eine Person im Dashboard</translation>
  </message>
  <message>
   <source>a phone number</source>
   <translation>eine Telefonnummer</translation>
  </message>
  <message>
   <source>a piece of text, not an event</source>
   <translation>ein Stück Text, kein Ereignis</translation>
  </message>
  <message>
   <source>a source id</source>
   <translation>eine eigene ID</translation>
  </message>
  <message>
   <source>a test</source>
   <translation>ein Test</translation>
  </message>
  <message>
   <source>a test send-out, not a real event</source>
   <translation>eine Testaussendung, kein echtes Ereignis</translation>
  </message>
  <message>
   <source>a text holds characters that are invisible or turn the direction of reading; they are shown as their codes</source>
   <translation>ein Text enthält Zeichen, die unsichtbar sind oder die Leserichtung umkehren; sie sind als ihre Codes zu sehen</translation>
  </message>
  <message>
   <source>a text holds the character \u0000, at which some programs cut it off</source>
   <translation>ein Text enthält das Zeichen \u0000, an dem manche Programme ihn abschneiden</translation>
  </message>
  <message>
   <source>a text in quotes is damaged or not closed on its line</source>
   <translation>ein Text in Anführungszeichen ist beschädigt oder endet nicht auf seiner Zeile</translation>
  </message>
  <message>
   <source>a tier definition, not an event</source>
   <translation>die Definition einer Stufe, kein Ereignis</translation>
  </message>
  <message>
   <source>a tier definition, not an event; its range of points is remembered</source>
   <translation>die Definition einer Stufe, kein Ereignis; ihr Punktebereich wird gemerkt</translation>
  </message>
  <message>
   <source>a tier without a name</source>
   <translation>Stufe ohne Namen</translation>
  </message>
  <message>
   <source>a value expected</source>
   <translation>ein Wert wird erwartet</translation>
  </message>
  <message>
   <source>a value or ] expected</source>
   <translation>ein Wert oder ] wird erwartet</translation>
  </message>
  <message>
   <source>a whole number beyond 9,007,199,254,740,992; it is exact here, spreadsheets and JavaScript would round it</source>
   <translation>eine ganze Zahl jenseits von 9.007.199.254.740.992; hier ist sie genau, Tabellenprogramme und JavaScript würden sie runden</translation>
  </message>
  <message>
   <source>a whole number that does not fit into 64 bits; it is exact here, databases would refuse or round it</source>
   <translation>eine ganze Zahl, die nicht in 64 Bit passt; hier ist sie genau, Datenbanken würden sie ablehnen oder runden</translation>
  </message>
  <message>
   <source>a year ago</source>
   <translation>vor einem Jahr</translation>
  </message>
  <message numerus="yes">
   <source>about {n} events</source>
   <translation>
    <numerusform>etwa {n} Ereignis</numerusform>
    <numerusform>etwa {n} Ereignisse</numerusform>
   </translation>
  </message>
  <message>
   <source>absent</source>
   <translation>fehlt</translation>
  </message>
  <message>
   <source>after {day}</source>
   <translation>nach dem {day}</translation>
  </message>
  <message>
   <source>after {time}</source>
   <translation>nach {time}</translation>
  </message>
  <message>
   <source>after {time}</source>
   <comment>a field of the query</comment>
   <translation>ab {time}</translation>
  </message>
  <message>
   <source>all events</source>
   <translation>alle Ereignisse</translation>
  </message>
  <message>
   <source>all events of the customer, and those of the campaigns around them</source>
   <translation>alle Ereignisse des Kunden und die der Kampagnen um sie herum</translation>
  </message>
  <message>
   <source>all events of tiers</source>
   <translation>alle Stufenereignisse</translation>
  </message>
  <message>
   <source>all of the customer</source>
   <translation>alle des Kunden</translation>
  </message>
  <message>
   <source>also called</source>
   <comment>guide</comment>
   <translation>auch genannt</translation>
  </message>
  <message>
   <source>an API list without events</source>
   <translation>eine API-Liste ohne Ereignisse</translation>
  </message>
  <message>
   <source>an e-mail address</source>
   <translation>eine E-Mail-Adresse</translation>
  </message>
  <message>
   <source>an empty list, not an event</source>
   <translation>eine leere Liste, kein Ereignis</translation>
  </message>
  <message>
   <source>an empty object, not an event</source>
   <translation>ein leeres Objekt, kein Ereignis</translation>
  </message>
  <message>
   <source>an error answer of the vendor's API ({code}), not an event</source>
   <translation>eine Fehlerantwort der API des Anbieters ({code}), kein Ereignis</translation>
  </message>
  <message>
   <source>an error answer of the vendor's API, not an event</source>
   <translation>eine Fehlerantwort der API des Anbieters, kein Ereignis</translation>
  </message>
  <message>
   <source>an event proves each end</source>
   <translation>ein Ereignis belegt jedes Ende</translation>
  </message>
  <message>
   <source>an event proves when it began, and none that was seen has ended it</source>
   <translation>ein Ereignis belegt den Beginn, und keines, das zu sehen war, hat es beendet</translation>
  </message>
  <message>
   <source>an event that must have happened is not in the data, so one end of it is not known</source>
   <translation>ein Ereignis, das geschehen sein muss, ist nicht in den Daten; ein Ende ist darum nicht bekannt</translation>
  </message>
  <message>
   <source>an object gives a key twice; both values are kept and shown, programs use the last one</source>
   <translation>ein Objekt enthält einen Schlüssel zweimal; beide Werte sind bewahrt und zu sehen, Programme nehmen den letzten</translation>
  </message>
  <message>
   <source>an object of the kind “{kind}” from the vendor's API, not an event</source>
   <translation>ein Objekt der Art „{kind}“ aus der API des Anbieters, kein Ereignis</translation>
  </message>
  <message>
   <source>an unknown day</source>
   <translation>unbekannten Tag</translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>und {count} weitere</translation>
  </message>
  <message>
   <source>and {count} more values that name the customer</source>
   <translation>und {count} weitere Werte, die den Kunden nennen</translation>
  </message>
  <message>
   <source>and {count} more, which the list has</source>
   <translation>und {count} weitere, die in der Liste stehen</translation>
  </message>
  <message>
   <source>and {count} more; a double click looks closer</source>
   <translation>und {count} weitere; ein Doppelklick vergrößert</translation>
  </message>
  <message>
   <source>and {number} more</source>
   <translation>und {number} weitere</translation>
  </message>
  <message>
   <source>and {n} more</source>
   <translation>und {n} weitere</translation>
  </message>
  <message>
   <source>another body arrived under the same id</source>
   <translation>unter derselben ID kam ein anderer Inhalt an</translation>
  </message>
  <message>
   <source>array</source>
   <translation>Liste</translation>
  </message>
  <message>
   <source>arrived before it happened: the clocks differ</source>
   <translation>kam an, bevor es geschah: Die Uhren weichen voneinander ab</translation>
  </message>
  <message>
   <source>arrived before it was sent: the clocks differ</source>
   <translation>kam an, bevor es gesendet wurde: Die Uhren weichen voneinander ab</translation>
  </message>
  <message>
   <source>arrived more than once</source>
   <translation>kam mehrmals an</translation>
  </message>
  <message numerus="yes">
   <source>arrived {n} times</source>
   <translation>
    <numerusform>{n}-mal eingetroffen</numerusform>
    <numerusform>{n}-mal eingetroffen</numerusform>
   </translation>
  </message>
  <message>
   <source>as a package of its own</source>
   <translation>als eigenes Paket</translation>
  </message>
  <message>
   <source>as it is written</source>
   <translation>wie geschrieben</translation>
  </message>
  <message>
   <source>as text</source>
   <translation>als Text</translation>
  </message>
  <message>
   <source>at</source>
   <comment>somebody at a time</comment>
   <translation>zum Zeitpunkt</translation>
  </message>
  <message>
   <source>at a time that is not known</source>
   <translation>zu einer Zeit, die nicht bekannt ist</translation>
  </message>
  <message>
   <source>at a time that the event does not say</source>
   <translation>zu einer Zeit, die das Ereignis nicht nennt</translation>
  </message>
  <message>
   <source>at an unknown time</source>
   <translation>zu unbekannter Zeit</translation>
  </message>
  <message>
   <source>at least</source>
   <translation>mindestens</translation>
  </message>
  <message>
   <source>at least {number} tiers down at once, past {tiers}</source>
   <translation>mindestens {number} Stufen auf einmal nach unten, vorbei an {tiers}</translation>
  </message>
  <message>
   <source>at least {number} tiers up at once, past {tiers}</source>
   <translation>mindestens {number} Stufen auf einmal nach oben, vorbei an {tiers}</translation>
  </message>
  <message>
   <source>at most</source>
   <translation>höchstens</translation>
  </message>
  <message>
   <source>at most {length}</source>
   <translation>höchstens {length}</translation>
  </message>
  <message>
   <source>at the same moment</source>
   <translation>im selben Augenblick</translation>
  </message>
  <message>
   <source>at {number} point</source>
   <translation>bei {number} Punkt</translation>
  </message>
  <message>
   <source>at {number} points</source>
   <translation>bei {number} Punkten</translation>
  </message>
  <message>
   <source>backups</source>
   <comment>diagnostics</comment>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>backups made before an upgrade</source>
   <comment>diagnostics</comment>
   <translation>Sicherungen vor einer Umstellung</translation>
  </message>
  <message>
   <source>badge</source>
   <comment>guide</comment>
   <translation>Kennzeichen</translation>
  </message>
  <message>
   <source>before the first event</source>
   <translation>vor dem ersten Ereignis</translation>
  </message>
  <message>
   <source>before {time}</source>
   <translation>vor {time}</translation>
  </message>
  <message>
   <source>before {time}</source>
   <comment>a field of the query</comment>
   <translation>vor {time}</translation>
  </message>
  <message>
   <source>being counted</source>
   <translation>wird gezählt</translation>
  </message>
  <message>
   <source>beside a gap</source>
   <translation>neben einer Lücke</translation>
  </message>
  <message>
   <source>between {begin} and {end}</source>
   <translation>zwischen dem {begin} und dem {end}</translation>
  </message>
  <message>
   <source>beyond the calendar</source>
   <translation>außerhalb des Kalenders</translation>
  </message>
  <message>
   <source>blue</source>
   <translation>blau</translation>
  </message>
  <message>
   <source>boolean</source>
   <translation>Wahrheitswert</translation>
  </message>
  <message>
   <source>by hand</source>
   <translation>von Hand</translation>
  </message>
  <message>
   <source>by {actor}</source>
   <translation>durch {actor}</translation>
  </message>
  <message>
   <source>by {column}</source>
   <translation>nach {column}</translation>
  </message>
  <message>
   <source>by {column}, descending</source>
   <translation>nach {column}, absteigend</translation>
  </message>
  <message>
   <source>by {day}</source>
   <translation>spätestens {day}</translation>
  </message>
  <message>
   <source>by {time}</source>
   <translation>bis {time}</translation>
  </message>
  <message>
   <source>bytes that are no UTF-8 text</source>
   <translation>Bytes, die kein UTF-8-Text sind</translation>
  </message>
  <message>
   <source>can be written</source>
   <comment>diagnostics</comment>
   <translation>beschreibbar</translation>
  </message>
  <message>
   <source>cannot be read</source>
   <translation>nicht lesbar</translation>
  </message>
  <message>
   <source>cards</source>
   <translation>Karten</translation>
  </message>
  <message>
   <source>change of columns</source>
   <translation>Änderung der Spalten</translation>
  </message>
  <message>
   <source>change of order</source>
   <translation>Änderung der Sortierung</translation>
  </message>
  <message>
   <source>change of search</source>
   <translation>Änderung der Suche</translation>
  </message>
  <message numerus="yes">
   <source>change of type of {n} events</source>
   <translation>
    <numerusform>Änderung des Typs von {n} Ereignis</numerusform>
    <numerusform>Änderung des Typs von {n} Ereignissen</numerusform>
   </translation>
  </message>
  <message>
   <source>change of view “{name}”</source>
   <translation>Änderung der Ansicht „{name}“</translation>
  </message>
  <message>
   <source>changed on {day}, as it says itself</source>
   <translation>geändert am {day}, nach eigener Angabe</translation>
  </message>
  <message>
   <source>changed since</source>
   <translation>seitdem geändert</translation>
  </message>
  <message>
   <source>changed unnoticed</source>
   <translation>spurlos geändert</translation>
  </message>
  <message>
   <source>characters</source>
   <translation>Zeichen</translation>
  </message>
  <message>
   <source>choices for exports</source>
   <translation>Vorgaben für Exporte</translation>
  </message>
  <message>
   <source>clock differs</source>
   <translation>Uhren weichen ab</translation>
  </message>
  <message>
   <source>codes</source>
   <translation>Codes</translation>
  </message>
  <message>
   <source>columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <source>columns and rows</source>
   <translation>Spalten und Zeilen</translation>
  </message>
  <message>
   <source>conflict</source>
   <translation>Widerspruch</translation>
  </message>
  <message>
   <source>contradiction</source>
   <comment>a finding</comment>
   <translation>Widerspruch</translation>
  </message>
  <message>
   <source>control character (\u0000-\u001F) found while parsing a string</source>
   <translation>ein Steuerzeichen (\u0000-\u001F) steht in einem Text</translation>
  </message>
  <message>
   <source>curly quotes</source>
   <translation>typografische Anführungszeichen</translation>
  </message>
  <message>
   <source>customer id</source>
   <translation>Kunden-ID</translation>
  </message>
  <message>
   <source>customer id {value}</source>
   <translation>Kunden-ID {value}</translation>
  </message>
  <message>
   <source>customer id {value}, an earlier one</source>
   <translation>Kunden-ID {value}, eine frühere</translation>
  </message>
  <message>
   <source>customer ids</source>
   <translation>Kunden-IDs</translation>
  </message>
  <message>
   <source>customer marked {colour}</source>
   <translation>Kunde markiert: {colour}</translation>
  </message>
  <message>
   <source>customers</source>
   <translation>Kunden</translation>
  </message>
  <message>
   <source>cut here: {characters} characters, whole in {file}, number {place}</source>
   <translation>hier gekürzt: {characters} Zeichen, vollständig in {file}, Nummer {place}</translation>
  </message>
  <message>
   <source>damaged JSON</source>
   <translation>beschädigtes JSON</translation>
  </message>
  <message>
   <source>damaged JSON: {reason}</source>
   <translation>beschädigtes JSON: {reason}</translation>
  </message>
  <message>
   <source>damaged ones that were kept</source>
   <comment>diagnostics</comment>
   <translation>aufbewahrte beschädigte</translation>
  </message>
  <message>
   <source>damaged: it looks like JSON that a log format has changed, but it cannot be changed back</source>
   <translation>beschädigt: es sieht aus wie JSON, das ein Log-Format verändert hat, lässt sich aber nicht zurückverwandeln</translation>
  </message>
  <message>
   <source>damaged: the row is cut off, or its quotes do not match</source>
   <translation>beschädigt: die Zeile ist abgeschnitten, oder ihre Anführungszeichen passen nicht</translation>
  </message>
  <message>
   <source>database item</source>
   <translation>Datenbankeintrag</translation>
  </message>
  <message>
   <source>day of the month</source>
   <translation>Tag des Monats</translation>
  </message>
  <message>
   <source>decided by a person who uses this program</source>
   <translation>von einem Benutzer dieses Programms entschieden</translation>
  </message>
  <message>
   <source>defined in {files}</source>
   <translation>definiert in {files}</translation>
  </message>
  <message>
   <source>deletion of view “{name}”</source>
   <translation>Löschen der Ansicht „{name}“</translation>
  </message>
  <message>
   <source>delivered</source>
   <translation>zugestellt</translation>
  </message>
  <message>
   <source>deliveries</source>
   <comment>diagnostics</comment>
   <translation>Zustellungen</translation>
  </message>
  <message>
   <source>details</source>
   <translation>Details</translation>
  </message>
  <message>
   <source>distribution or webhook. Tier changes normally come from a distribution.</source>
   <translation>distribution oder webhook. Wechsel der Stufe kommen gewöhnlich aus einer Distribution.</translation>
  </message>
  <message>
   <source>does not match</source>
   <translation>stimmt nicht</translation>
  </message>
  <message>
   <source>doubled backslashes</source>
   <translation>verdoppelte Backslashes</translation>
  </message>
  <message>
   <source>downgraded</source>
   <comment>what happened to the customer</comment>
   <translation>herabgestuft</translation>
  </message>
  <message>
   <source>downgraded from {before}</source>
   <translation>herabgestuft aus {before}</translation>
  </message>
  <message>
   <source>downgraded from {before} to {after}</source>
   <translation>herabgestuft von {before} nach {after}</translation>
  </message>
  <message>
   <source>downgraded to {after}</source>
   <translation>herabgestuft nach {after}</translation>
  </message>
  <message>
   <source>e-mail address {value}</source>
   <translation>E-Mail-Adresse {value}</translation>
  </message>
  <message>
   <source>e-mail address {value}, an earlier one</source>
   <translation>E-Mail-Adresse {value}, eine frühere</translation>
  </message>
  <message>
   <source>e-mail addresses</source>
   <translation>E-Mail-Adressen</translation>
  </message>
  <message>
   <source>each bar {width}</source>
   <translation>je Balken {width}</translation>
  </message>
  <message>
   <source>earning rule {id} ({worth}) came</source>
   <translation>Sammelregel {id} ({worth}) kam hinzu</translation>
  </message>
  <message>
   <source>earning rule {id} ({worth}) went</source>
   <translation>Sammelregel {id} ({worth}) fiel weg</translation>
  </message>
  <message>
   <source>earning rule {id} {old} became {new}</source>
   <translation>Sammelregel {id}: {old} wurde zu {new}</translation>
  </message>
  <message>
   <source>eight tiers at once</source>
   <translation>acht Stufen auf einmal</translation>
  </message>
  <message>
   <source>email</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>leer</translation>
  </message>
  <message>
   <source>end of the data</source>
   <translation>Ende der Daten</translation>
  </message>
  <message>
   <source>error</source>
   <comment>guide</comment>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>escaped text</source>
   <translation>Text mit Escape-Zeichen</translation>
  </message>
  <message>
   <source>event</source>
   <comment>guide</comment>
   <translation>Ereignis</translation>
  </message>
  <message>
   <source>events</source>
   <comment>being counted</comment>
   <translation>Ereignisse</translation>
  </message>
  <message>
   <source>events</source>
   <comment>diagnostics</comment>
   <translation>Ereignisse</translation>
  </message>
  <message>
   <source>events of the search</source>
   <translation>Ereignisse der Suche</translation>
  </message>
  <message>
   <source>events that a person picked</source>
   <translation>von Hand ausgewählte Ereignisse</translation>
  </message>
  <message>
   <source>events.db</source>
   <comment>the name of a new file</comment>
   <translation>ereignisse.db</translation>
  </message>
  <message>
   <source>every chosen event</source>
   <translation>jedes gewählte Ereignis</translation>
  </message>
  <message>
   <source>every delivery of each chosen event, byte for byte as received</source>
   <translation>jede Zustellung jedes gewählten Ereignisses, Byte für Byte wie empfangen</translation>
  </message>
  <message>
   <source>every delivery of each chosen event, masked, in lines</source>
   <translation>jede Zustellung jedes gewählten Ereignisses, maskiert, in Zeilen</translation>
  </message>
  <message>
   <source>every finding</source>
   <translation>jeder Befund</translation>
  </message>
  <message>
   <source>every package</source>
   <translation>in jedem Paket</translation>
  </message>
  <message>
   <source>every package with a Python of its own</source>
   <translation>in jedem Paket mit eigenem Python</translation>
  </message>
  <message>
   <source>every stay in a tier, for a spreadsheet</source>
   <translation>jeder Aufenthalt in einer Stufe, für Tabellenprogramme</translation>
  </message>
  <message>
   <source>exact</source>
   <translation>genau</translation>
  </message>
  <message>
   <source>example</source>
   <comment>guide</comment>
   <translation>Beispiel</translation>
  </message>
  <message>
   <source>excluded</source>
   <translation>ausgeschlossen</translation>
  </message>
  <message>
   <source>expiration changed in a tier that the event does not name</source>
   <translation>Ablauf geändert in einer ungenannten Stufe</translation>
  </message>
  <message>
   <source>expiration changed in {tier}</source>
   <translation>Ablauf geändert in {tier}</translation>
  </message>
  <message>
   <source>expires {day}</source>
   <translation>läuft am {day} ab</translation>
  </message>
  <message>
   <source>expiry without event</source>
   <translation>nichts nach dem Ablauf</translation>
  </message>
  <message>
   <source>facets</source>
   <translation>Facetten</translation>
  </message>
  <message>
   <source>field</source>
   <comment>guide</comment>
   <translation>Feld</translation>
  </message>
  <message>
   <source>file</source>
   <comment>diagnostics</comment>
   <translation>Datei</translation>
  </message>
  <message>
   <source>file names</source>
   <comment>diagnostics</comment>
   <translation>Dateinamen</translation>
  </message>
  <message>
   <source>files</source>
   <comment>diagnostics</comment>
   <translation>Dateien</translation>
  </message>
  <message>
   <source>finding</source>
   <comment>a finding</comment>
   <translation>Befund</translation>
  </message>
  <message>
   <source>finding</source>
   <comment>guide</comment>
   <translation>Befund</translation>
  </message>
  <message>
   <source>finds</source>
   <comment>guide</comment>
   <translation>findet</translation>
  </message>
  <message>
   <source>first to arrive</source>
   <translation>zuerst angekommen</translation>
  </message>
  <message>
   <source>first to arrive, as late as retry {step} of the vendor's schedule</source>
   <translation>zuerst angekommen, so spät wie Wiederholung {step} im Zeitplan des Anbieters</translation>
  </message>
  <message>
   <source>five tiers at once</source>
   <translation>fünf Stufen auf einmal</translation>
  </message>
  <message>
   <source>follows from what it holds</source>
   <translation>folgt aus dem Inhalt</translation>
  </message>
  <message>
   <source>for its owner only</source>
   <translation>nur für den Eigentümer</translation>
  </message>
  <message>
   <source>for others, too</source>
   <translation>auch für andere</translation>
  </message>
  <message>
   <source>for whoever the folder's permissions let</source>
   <translation>für alle, denen es die Rechte des Ordners erlauben</translation>
  </message>
  <message>
   <source>form data</source>
   <translation>Formulardaten</translation>
  </message>
  <message>
   <source>four tiers at once</source>
   <translation>vier Stufen auf einmal</translation>
  </message>
  <message>
   <source>free text</source>
   <translation>Freitext</translation>
  </message>
  <message>
   <source>from an unknown time</source>
   <translation>von unbekannter Zeit</translation>
  </message>
  <message>
   <source>from some time after {time}</source>
   <translation>von einem Zeitpunkt nach dem {time}</translation>
  </message>
  <message>
   <source>from {lower}</source>
   <translation>ab {lower}</translation>
  </message>
  <message>
   <source>from {time}</source>
   <translation>ab {time}</translation>
  </message>
  <message>
   <source>from {time}</source>
   <comment>a stay</comment>
   <translation>vom {time}</translation>
  </message>
  <message>
   <source>from {time}</source>
   <comment>when a stay began</comment>
   <translation>vom {time}</translation>
  </message>
  <message>
   <source>further deliveries</source>
   <translation>weitere Zustellungen</translation>
  </message>
  <message>
   <source>further delivery</source>
   <translation>weitere Zustellung</translation>
  </message>
  <message>
   <source>goes on</source>
   <translation>dauert an</translation>
  </message>
  <message>
   <source>good to know</source>
   <translation>gut zu wissen</translation>
  </message>
  <message>
   <source>green</source>
   <translation>grün</translation>
  </message>
  <message>
   <source>had the range {points}</source>
   <translation>hatte den Bereich {points}</translation>
  </message>
  <message>
   <source>half of a character: \ud800 to \udfff stand in pairs only</source>
   <translation>ein halbes Zeichen: \ud800 bis \udfff stehen nur paarweise</translation>
  </message>
  <message>
   <source>has any badge</source>
   <translation>hat irgendein Kennzeichen</translation>
  </message>
  <message>
   <source>has no {words}</source>
   <translation>ohne {words}</translation>
  </message>
  <message>
   <source>has {words}</source>
   <translation>mit {words}</translation>
  </message>
  <message>
   <source>has: knows {words}, and paths such as customer.metadata.region.</source>
   <translation>has: kennt {words} und Pfade wie customer.metadata.region.</translation>
  </message>
  <message>
   <source>hatched: not covered by any source</source>
   <translation>schraffiert: von keiner Quelle abgedeckt</translation>
  </message>
  <message>
   <source>hole</source>
   <translation>Lücke</translation>
  </message>
  <message>
   <source>how the file was made, and what is in it</source>
   <translation>wie die Datei entstand, und was darin ist</translation>
  </message>
  <message>
   <source>hundredths of the currency</source>
   <translation>Hundertstel der Währung</translation>
  </message>
  <message>
   <source>implied by a later event</source>
   <translation>aus einem späteren Ereignis erschlossen</translation>
  </message>
  <message>
   <source>imports</source>
   <comment>diagnostics</comment>
   <translation>Importe</translation>
  </message>
  <message>
   <source>impossible time</source>
   <translation>unmögliche Zeit</translation>
  </message>
  <message>
   <source>in no tier</source>
   <translation>in keiner Stufe</translation>
  </message>
  <message>
   <source>in no tier since {day}</source>
   <translation>in keiner Stufe seit {day}</translation>
  </message>
  <message>
   <source>in the same request</source>
   <translation>in derselben Anfrage</translation>
  </message>
  <message>
   <source>in the same request, {distance}</source>
   <translation>in derselben Anfrage, {distance}</translation>
  </message>
  <message>
   <source>in {tier}</source>
   <translation>in {tier}</translation>
  </message>
  <message>
   <source>in {tier}, it goes on</source>
   <translation>in {tier}, dauert an</translation>
  </message>
  <message>
   <source>in {tier}, {length}</source>
   <translation>in {tier}, {length}</translation>
  </message>
  <message>
   <source>in “{campaign}” within {time} of it</source>
   <translation>in „{campaign}“ im Abstand von höchstens {time}</translation>
  </message>
  <message>
   <source>included</source>
   <translation>eingeschlossen</translation>
  </message>
  <message>
   <source>inferred from its content</source>
   <translation>aus dem Inhalt erschlossen</translation>
  </message>
  <message>
   <source>installed</source>
   <comment>diagnostics</comment>
   <translation>installiert</translation>
  </message>
  <message>
   <source>invalid escape</source>
   <translation>ein ungültiges Zeichen nach einem Backslash</translation>
  </message>
  <message>
   <source>invalid number</source>
   <translation>eine ungültige Zahl</translation>
  </message>
  <message>
   <source>is not {words}</source>
   <translation>ist nicht {words}</translation>
  </message>
  <message>
   <source>is {words}</source>
   <translation>ist {words}</translation>
  </message>
  <message>
   <source>is:test (test send-outs), is:conflict (one id, two bodies), is:repeated (arrived again), is:undecided, is:odd (has a badge), or one badge, such as is:large_number.</source>
   <translation>is:test (Testaussendungen), is:conflict (eine ID, zwei Inhalte), is:repeated (kam erneut an), is:undecided, is:odd (hat ein Kennzeichen) oder ein Kennzeichen wie is:large_number.</translation>
  </message>
  <message>
   <source>it came from standard input</source>
   <translation>er kam über die Standardeingabe</translation>
  </message>
  <message>
   <source>it cannot be opened ({reason})</source>
   <translation>die Datei kann nicht geöffnet werden ({reason})</translation>
  </message>
  <message>
   <source>it goes from {before} to the same tier</source>
   <translation>er führt von {before} in dieselbe Stufe</translation>
  </message>
  <message>
   <source>it has no body</source>
   <translation>ohne Inhalt</translation>
  </message>
  <message>
   <source>it is a test send-out</source>
   <translation>es ist eine Testaussendung</translation>
  </message>
  <message>
   <source>it is a zip archive of archives in archives, too deep to be looked into; if you trust it, unpack it yourself and import the folder</source>
   <translation>es ist ein Zip-Archiv mit Archiven in Archiven, zu tief, um hineinzusehen; wenn Sie ihm vertrauen, entpacken Sie es selbst und importieren Sie den Ordner</translation>
  </message>
  <message>
   <source>it is a zip archive of more than {count} files, the most that are read from one; unpack it and import the folder</source>
   <translation>es ist ein Zip-Archiv mit mehr als {count} Dateien, mehr werden aus einem nicht gelesen; entpacken Sie es und importieren Sie den Ordner</translation>
  </message>
  <message>
   <source>it is a zip archive that is damaged beyond reading; get it once more and import that</source>
   <translation>es ist ein Zip-Archiv, das unlesbar beschädigt ist; besorgen Sie es noch einmal und importieren Sie das</translation>
  </message>
  <message>
   <source>it is a zip archive that unpacks to more than {size}, which no archive of captures of its size does; if you trust it, unpack it yourself and import the folder</source>
   <translation>es ist ein Zip-Archiv, das entpackt mehr als {size} ergibt, wie es kein Archiv von Mitschnitten dieser Größe tut; wenn Sie ihm vertrauen, entpacken Sie es selbst und importieren Sie den Ordner</translation>
  </message>
  <message>
   <source>it is a zip archive whose files lie over one another, which no packing program makes; if you trust it, unpack it yourself and import the folder</source>
   <translation>es ist ein Zip-Archiv, dessen Dateien übereinander liegen, wie es kein Packprogramm macht; wenn Sie ihm vertrauen, entpacken Sie es selbst und importieren Sie den Ordner</translation>
  </message>
  <message>
   <source>it is a zip archive with a password; unpack it with the password, then import what was in it</source>
   <translation>es ist ein Zip-Archiv mit Passwort; entpacken Sie es mit dem Passwort, und importieren Sie dann den Inhalt</translation>
  </message>
  <message>
   <source>it is a zip archive with more than {count} archives in it, the most that are looked into; unpack it and import the folder</source>
   <translation>es ist ein Zip-Archiv mit mehr als {count} Archiven darin, in mehr wird nicht hineingesehen; entpacken Sie es und importieren Sie den Ordner</translation>
  </message>
  <message>
   <source>it is a zip archive within something else, and to look into it takes space in {folder} ({reason}); unpack it and import the folder</source>
   <translation>es ist ein Zip-Archiv in etwas anderem, und hineinzusehen braucht Platz in {folder} ({reason}); entpacken Sie es und importieren Sie den Ordner</translation>
  </message>
  <message>
   <source>it is cut off</source>
   <translation>es ist abgeschnitten</translation>
  </message>
  <message>
   <source>it is longer than {count} MiB</source>
   <translation>es ist länger als {count} MiB</translation>
  </message>
  <message>
   <source>it is not a regular file</source>
   <translation>es ist keine gewöhnliche Datei</translation>
  </message>
  <message>
   <source>it is one part of a zip archive in several parts; join them, or unpack it and import the folder</source>
   <translation>es ist ein Teil eines mehrteiligen Zip-Archivs; fügen Sie die Teile zusammen, oder entpacken Sie es und importieren Sie den Ordner</translation>
  </message>
  <message>
   <source>it is pending and has changed nothing</source>
   <translation>es steht noch aus und hat nichts geändert</translation>
  </message>
  <message>
   <source>it is too long to be held in memory</source>
   <translation>er ist zu lang für den Arbeitsspeicher</translation>
  </message>
  <message>
   <source>it was called {name} before</source>
   <translation>vorheriger Name {name}</translation>
  </message>
  <message>
   <source>it was rejected and changed nothing</source>
   <translation>es wurde abgelehnt und hat nichts geändert</translation>
  </message>
  <message>
   <source>items</source>
   <translation>Einträge</translation>
  </message>
  <message>
   <source>its body is marked as base64, but holds no JSON</source>
   <translation>der Inhalt ist als base64 gekennzeichnet, enthält aber kein JSON</translation>
  </message>
  <message>
   <source>its envelope</source>
   <translation>seinen Umschlag</translation>
  </message>
  <message>
   <source>its own content</source>
   <translation>seinen eigenen Inhalt</translation>
  </message>
  <message>
   <source>its owner only</source>
   <translation>nur den Eigentümer</translation>
  </message>
  <message>
   <source>its range {old} became {new}</source>
   <translation>Bereich {old} wurde zu {new}</translation>
  </message>
  <message>
   <source>its record was lost when the library was damaged</source>
   <translation>der Datensatz ging verloren, als die Bibliothek beschädigt wurde</translation>
  </message>
  <message>
   <source>its source cannot be read any more</source>
   <translation>die Quelle ist nicht mehr lesbar</translation>
  </message>
  <message>
   <source>its source has changed since</source>
   <translation>die Quelle hat sich seitdem geändert</translation>
  </message>
  <message>
   <source>its source is UTF-16 text; it was turned into UTF-8 to be read</source>
   <translation>die Quelle ist UTF-16-Text; zum Lesen wurde er in UTF-8 umgewandelt</translation>
  </message>
  <message>
   <source>its status is {status}</source>
   <translation>sein Status ist {status}</translation>
  </message>
  <message>
   <source>its time is written with another offset than UTC's</source>
   <translation>die Zeit ist mit einem anderen Abstand als dem von UTC geschrieben</translation>
  </message>
  <message>
   <source>its time names no time zone; it is taken as UTC</source>
   <translation>die Zeit nennt keine Zeitzone; sie gilt als UTC</translation>
  </message>
  <message>
   <source>join without leave</source>
   <translation>Eintritt ohne Austritt</translation>
  </message>
  <message>
   <source>joined a tier</source>
   <translation>in eine Stufe eingetreten</translation>
  </message>
  <message>
   <source>joined {tier}</source>
   <translation>eingetreten in {tier}</translation>
  </message>
  <message>
   <source>joined, left or prolonged a tier that the event does not name</source>
   <translation>eingetreten, ausgetreten oder verlängert: eine ungenannte Stufe</translation>
  </message>
  <message>
   <source>joined, left or prolonged {tier}</source>
   <translation>eingetreten, ausgetreten oder verlängert: {tier}</translation>
  </message>
  <message>
   <source>journal</source>
   <comment>diagnostics</comment>
   <translation>Journal</translation>
  </message>
  <message>
   <source>just a number, not an event</source>
   <translation>nur eine Zahl, kein Ereignis</translation>
  </message>
  <message>
   <source>just “{word}”, not an event</source>
   <translation>nur „{word}“, kein Ereignis</translation>
  </message>
  <message>
   <source>keys</source>
   <comment>guide</comment>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>known already</source>
   <translation>schon bekannt</translation>
  </message>
  <message>
   <source>known from the name of its file only</source>
   <translation>nur aus dem Namen der Datei bekannt</translation>
  </message>
  <message>
   <source>known from the text before it only</source>
   <translation>nur aus dem Text davor bekannt</translation>
  </message>
  <message>
   <source>language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>last verified</source>
   <comment>diagnostics</comment>
   <translation>zuletzt geprüft</translation>
  </message>
  <message>
   <source>last written</source>
   <comment>diagnostics</comment>
   <translation>zuletzt geschrieben</translation>
  </message>
  <message>
   <source>late delivery</source>
   <translation>spät zugestellt</translation>
  </message>
  <message>
   <source>layout of the window</source>
   <translation>Aufteilung des Fensters</translation>
  </message>
  <message>
   <source>left a tier</source>
   <translation>aus einer Stufe ausgetreten</translation>
  </message>
  <message>
   <source>left {tier}</source>
   <translation>ausgetreten aus {tier}</translation>
  </message>
  <message>
   <source>less than</source>
   <translation>weniger als</translation>
  </message>
  <message>
   <source>less than a second</source>
   <translation>weniger als eine Sekunde</translation>
  </message>
  <message>
   <source>libraries</source>
   <comment>diagnostics</comment>
   <translation>Bibliotheken</translation>
  </message>
  <message>
   <source>library version</source>
   <comment>diagnostics</comment>
   <translation>Bibliotheksversion</translation>
  </message>
  <message>
   <source>library version {version}</source>
   <translation>Bibliotheksversion {version}</translation>
  </message>
  <message>
   <source>line of other text</source>
   <translation>Zeile mit anderem Text</translation>
  </message>
  <message>
   <source>lines of other text</source>
   <translation>Zeilen mit anderem Text</translation>
  </message>
  <message>
   <source>loading</source>
   <translation>wird geladen</translation>
  </message>
  <message>
   <source>log</source>
   <comment>diagnostics</comment>
   <translation>Log</translation>
  </message>
  <message>
   <source>log beside it</source>
   <comment>diagnostics</comment>
   <translation>Log daneben</translation>
  </message>
  <message>
   <source>loyalty_card for points.</source>
   <translation>loyalty_card bei Punkten.</translation>
  </message>
  <message>
   <source>machine</source>
   <comment>diagnostics</comment>
   <translation>Rechner</translation>
  </message>
  <message>
   <source>made {when}</source>
   <translation>erstellt am {when}</translation>
  </message>
  <message numerus="yes">
   <source>mark of {n} customers</source>
   <translation>
    <numerusform>Markierung von {n} Kunden</numerusform>
    <numerusform>Markierung von {n} Kunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>mark of {n} events</source>
   <translation>
    <numerusform>Markierung von {n} Ereignis</numerusform>
    <numerusform>Markierung von {n} Ereignissen</numerusform>
   </translation>
  </message>
  <message>
   <source>marked {colour}</source>
   <translation>markiert: {colour}</translation>
  </message>
  <message>
   <source>masked</source>
   <translation>maskiert</translation>
  </message>
  <message>
   <source>may be read by</source>
   <comment>diagnostics</comment>
   <translation>lesbar für</translation>
  </message>
  <message>
   <source>meaning</source>
   <comment>guide</comment>
   <translation>Bedeutung</translation>
  </message>
  <message>
   <source>metadata</source>
   <translation>Metadaten</translation>
  </message>
  <message>
   <source>minutes before and after</source>
   <translation>Minuten davor und danach</translation>
  </message>
  <message>
   <source>missing join</source>
   <translation>fehlender Eintritt</translation>
  </message>
  <message>
   <source>missing move</source>
   <translation>fehlender Wechsel</translation>
  </message>
  <message>
   <source>month of the year</source>
   <translation>Monat des Jahres</translation>
  </message>
  <message>
   <source>months</source>
   <translation>Monate</translation>
  </message>
  <message>
   <source>more</source>
   <translation>mehr</translation>
  </message>
  <message>
   <source>more than</source>
   <translation>mehr als</translation>
  </message>
  <message>
   <source>more than {count} levels deep</source>
   <translation>mehr als {count} Ebenen tief</translation>
  </message>
  <message>
   <source>multiplied by {number}</source>
   <translation>mal {number}</translation>
  </message>
  <message>
   <source>name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>name</source>
   <comment>guide</comment>
   <translation>Name</translation>
  </message>
  <message>
   <source>name {value}</source>
   <translation>Name {value}</translation>
  </message>
  <message>
   <source>name {value}, an earlier one</source>
   <translation>Name {value}, ein früherer</translation>
  </message>
  <message>
   <source>named by its envelope</source>
   <translation>durch den Umschlag genannt</translation>
  </message>
  <message>
   <source>named by the file</source>
   <translation>durch die Datei genannt</translation>
  </message>
  <message>
   <source>named in the text before it</source>
   <translation>im Text davor genannt</translation>
  </message>
  <message>
   <source>names</source>
   <translation>Namen</translation>
  </message>
  <message>
   <source>near the event</source>
   <translation>nahe am Ereignis</translation>
  </message>
  <message>
   <source>nested too deeply for an event</source>
   <translation>zu tief verschachtelt für ein Ereignis</translation>
  </message>
  <message>
   <source>never by this user</source>
   <translation>nie von diesem Benutzer</translation>
  </message>
  <message>
   <source>new event</source>
   <translation>neues Ereignis</translation>
  </message>
  <message>
   <source>new events</source>
   <translation>neue Ereignisse</translation>
  </message>
  <message>
   <source>newest first</source>
   <translation>neueste zuerst</translation>
  </message>
  <message>
   <source>nine tiers at once</source>
   <translation>neun Stufen auf einmal</translation>
  </message>
  <message>
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <source>no customer</source>
   <translation>kein Kunde</translation>
  </message>
  <message>
   <source>no end is set</source>
   <translation>kein Ende ist gesetzt</translation>
  </message>
  <message>
   <source>no event</source>
   <translation>kein Ereignis</translation>
  </message>
  <message>
   <source>no id</source>
   <translation>ohne ID</translation>
  </message>
  <message>
   <source>no key</source>
   <translation>kein Schlüssel</translation>
  </message>
  <message>
   <source>no longer rejected</source>
   <translation>nicht mehr abgewiesen</translation>
  </message>
  <message>
   <source>no longer there: {key}, {value}</source>
   <translation>nicht mehr da: {key}, {value}</translation>
  </message>
  <message>
   <source>no name</source>
   <translation>kein Name</translation>
  </message>
  <message>
   <source>no points</source>
   <translation>keine Punkte</translation>
  </message>
  <message>
   <source>no source covers it</source>
   <translation>von keiner Quelle abgedeckt</translation>
  </message>
  <message>
   <source>no tier</source>
   <translation>keine Stufe</translation>
  </message>
  <message>
   <source>no time</source>
   <translation>keine Zeit</translation>
  </message>
  <message>
   <source>no time</source>
   <comment>a span of time</comment>
   <translation>0 Sekunden</translation>
  </message>
  <message>
   <source>no upper end</source>
   <translation>kein oberes Ende</translation>
  </message>
  <message>
   <source>none</source>
   <comment>files</comment>
   <translation>keine</translation>
  </message>
  <message>
   <source>none</source>
   <comment>rules or rewards</comment>
   <translation>keine</translation>
  </message>
  <message>
   <source>none</source>
   <comment>sources</comment>
   <translation>keine</translation>
  </message>
  <message>
   <source>not ({words})</source>
   <translation>nicht ({words})</translation>
  </message>
  <message>
   <source>not finished: it runs still, or it was stopped</source>
   <translation>nicht beendet: läuft noch oder wurde angehalten</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>nicht bekannt</translation>
  </message>
  <message>
   <source>not known: nothing around it says which</source>
   <translation>nicht bekannt: nichts darum herum sagt es</translation>
  </message>
  <message>
   <source>not made yet</source>
   <translation>noch nicht angelegt</translation>
  </message>
  <message>
   <source>not masked</source>
   <translation>nicht maskiert</translation>
  </message>
  <message>
   <source>not named by any event</source>
   <translation>von keinem Ereignis genannt</translation>
  </message>
  <message>
   <source>not possible now</source>
   <translation>zurzeit nicht möglich</translation>
  </message>
  <message>
   <source>not said</source>
   <translation>nicht angegeben</translation>
  </message>
  <message>
   <source>not there on {time}</source>
   <translation>nicht da am {time}</translation>
  </message>
  <message>
   <source>not {words}</source>
   <translation>nicht {words}</translation>
  </message>
  <message>
   <source>note</source>
   <comment>a finding</comment>
   <translation>Hinweis</translation>
  </message>
  <message>
   <source>note</source>
   <comment>guide</comment>
   <translation>Hinweis</translation>
  </message>
  <message>
   <source>note on a customer</source>
   <translation>Notiz zu einem Kunden</translation>
  </message>
  <message>
   <source>note on an event</source>
   <translation>Notiz zu einem Ereignis</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <source>nothing</source>
   <comment>the name of a tier</comment>
   <translation>keiner</translation>
  </message>
  <message>
   <source>nothing found</source>
   <translation>nichts gefunden</translation>
  </message>
  <message>
   <source>nothing in it says when it happened</source>
   <translation>nichts darin sagt, wann es geschah</translation>
  </message>
  <message>
   <source>nothing in the capture says which of the three</source>
   <translation>nichts im Mitschnitt sagt, welches von den dreien</translation>
  </message>
  <message>
   <source>nothing says whether it is joined, left or prolonged</source>
   <translation>nichts sagt, ob es joined, left oder prolonged ist</translation>
  </message>
  <message>
   <source>null</source>
   <translation>null</translation>
  </message>
  <message>
   <source>number</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <source>number out of range</source>
   <translation>eine Zahl außerhalb des Bereichs</translation>
  </message>
  <message>
   <source>object</source>
   <translation>Objekt</translation>
  </message>
  <message numerus="yes">
   <source>of {n} events</source>
   <translation>
    <numerusform>von {n} Ereignis</numerusform>
    <numerusform>von {n} Ereignissen</numerusform>
   </translation>
  </message>
  <message>
   <source>on the customer…</source>
   <translation>zum Kunden…</translation>
  </message>
  <message>
   <source>on {day}</source>
   <translation>am {day}</translation>
  </message>
  <message>
   <source>on {day} at {time}</source>
   <translation>am {day} um {time}</translation>
  </message>
  <message>
   <source>on {day} the customer got another expiry of a tier that is not named</source>
   <translation>Am {day} bekam der Kunde einen anderen Ablauf für eine nicht genannte Stufe</translation>
  </message>
  <message>
   <source>on {day} the customer got another expiry of {tier}</source>
   <translation>Am {day} bekam der Kunde einen anderen Ablauf für {tier}</translation>
  </message>
  <message>
   <source>on {day} the customer had an event of undecided type with a tier that is not named</source>
   <translation>Am {day} hatte der Kunde ein Ereignis von unentschiedener Art mit einer nicht genannten Stufe</translation>
  </message>
  <message>
   <source>on {day} the customer had an event of undecided type with {tier}</source>
   <translation>Am {day} hatte der Kunde ein Ereignis von unentschiedener Art mit {tier}</translation>
  </message>
  <message>
   <source>on {day} the customer joined a tier that is not named</source>
   <translation>Am {day} trat der Kunde in eine nicht genannte Stufe ein</translation>
  </message>
  <message>
   <source>on {day} the customer joined {tier}</source>
   <translation>Am {day} trat der Kunde in {tier} ein</translation>
  </message>
  <message>
   <source>on {day} the customer left a tier that is not named</source>
   <translation>Am {day} verließ der Kunde eine nicht genannte Stufe</translation>
  </message>
  <message>
   <source>on {day} the customer left {tier}</source>
   <translation>Am {day} verließ der Kunde {tier}</translation>
  </message>
  <message>
   <source>on {day} the customer stayed on in a tier that is not named (prolonged)</source>
   <translation>Am {day} wurde der Aufenthalt des Kunden in einer nicht genannten Stufe verlängert</translation>
  </message>
  <message>
   <source>on {day} the customer stayed on in {tier} (prolonged)</source>
   <translation>Am {day} wurde der Aufenthalt des Kunden in {tier} verlängert</translation>
  </message>
  <message>
   <source>on {day} the customer was downgraded</source>
   <translation>Am {day} wurde der Kunde herabgestuft</translation>
  </message>
  <message>
   <source>on {day} the customer was downgraded from {before}</source>
   <translation>Am {day} wurde der Kunde aus {before} herabgestuft</translation>
  </message>
  <message>
   <source>on {day} the customer was downgraded from {before} to {after}</source>
   <translation>Am {day} wurde der Kunde von {before} nach {after} herabgestuft</translation>
  </message>
  <message>
   <source>on {day} the customer was downgraded to {after}</source>
   <translation>Am {day} wurde der Kunde nach {after} herabgestuft</translation>
  </message>
  <message>
   <source>on {day} the customer was upgraded</source>
   <translation>Am {day} wurde der Kunde hochgestuft</translation>
  </message>
  <message>
   <source>on {day} the customer was upgraded from {before}</source>
   <translation>Am {day} wurde der Kunde aus {before} hochgestuft</translation>
  </message>
  <message>
   <source>on {day} the customer was upgraded from {before} to {after}</source>
   <translation>Am {day} wurde der Kunde von {before} nach {after} hochgestuft</translation>
  </message>
  <message>
   <source>on {day} the customer was upgraded to {after}</source>
   <translation>Am {day} wurde der Kunde nach {after} hochgestuft</translation>
  </message>
  <message>
   <source>on {time}</source>
   <comment>a field of the query</comment>
   <translation>{time}</translation>
  </message>
  <message>
   <source>one, as chosen</source>
   <translation>eine, wie gewählt</translation>
  </message>
  <message>
   <source>only a later event says so; when it began is not in the data</source>
   <translation>nur ein späteres Ereignis sagt es; wann es begann, ist nicht in den Daten</translation>
  </message>
  <message>
   <source>only the latest events: there are so many that {count} shown here are not</source>
   <translation>nur die letzten Ereignisse: Es sind so viele, dass {count} der hier gezeigten nicht erklärt sind</translation>
  </message>
  <message>
   <source>only “[object Object]” was written down, the event itself is lost</source>
   <translation>nur „[object Object]“ wurde aufgezeichnet, das Ereignis selbst ist verloren</translation>
  </message>
  <message>
   <source>opening of view “{name}”</source>
   <translation>Öffnen der Ansicht „{name}“</translation>
  </message>
  <message>
   <source>options</source>
   <comment>diagnostics</comment>
   <translation>Optionen</translation>
  </message>
  <message>
   <source>orange</source>
   <translation>orange</translation>
  </message>
  <message>
   <source>order of the table</source>
   <translation>Sortierung der Tabelle</translation>
  </message>
  <message>
   <source>orders</source>
   <translation>Bestellungen</translation>
  </message>
  <message>
   <source>other campaign</source>
   <translation>andere Kampagne</translation>
  </message>
  <message>
   <source>other reasons</source>
   <translation>andere Gründe</translation>
  </message>
  <message>
   <source>other tier with points</source>
   <translation>Punkte einer anderen Stufe</translation>
  </message>
  <message>
   <source>other time in id</source>
   <translation>ID aus anderer Zeit</translation>
  </message>
  <message>
   <source>others {count}</source>
   <translation>andere {count}</translation>
  </message>
  <message>
   <source>others, too</source>
   <translation>auch andere</translation>
  </message>
  <message>
   <source>out of order: arrived after the event of {moment} had arrived</source>
   <translation>außer der Reihe: kam erst nach dem Ereignis vom {moment} an</translation>
  </message>
  <message>
   <source>out of order: stands behind the event of {moment} in its source</source>
   <translation>außer der Reihe: steht in seiner Quelle hinter dem Ereignis vom {moment}</translation>
  </message>
  <message>
   <source>over 24 h late</source>
   <translation>mehr als 24 h zu spät</translation>
  </message>
  <message>
   <source>overlap</source>
   <translation>Überschneidung</translation>
  </message>
  <message>
   <source>overlapping ranges</source>
   <translation>überschneidende Bereiche</translation>
  </message>
  <message>
   <source>packages for Linux</source>
   <translation>in Paketen für Linux</translation>
  </message>
  <message>
   <source>packages for Linux and macOS</source>
   <translation>in Paketen für Linux und macOS</translation>
  </message>
  <message>
   <source>pages</source>
   <comment>diagnostics</comment>
   <translation>Seiten</translation>
  </message>
  <message>
   <source>past the points between {lower} and {upper}, which are in neither tier</source>
   <translation>vorbei an den Punkten zwischen {lower} und {upper}, die in keiner der beiden Stufen liegen</translation>
  </message>
  <message>
   <source>phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>phone numbers</source>
   <translation>Telefonnummern</translation>
  </message>
  <message>
   <source>pieces</source>
   <translation>Stück</translation>
  </message>
  <message>
   <source>points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <source>printed by Python, and cut off or with values that JSON has not (dates, Decimal, tuples, sets, objects): it cannot be read back</source>
   <translation>von Python ausgegeben, und abgeschnitten oder mit Werten, die JSON nicht kennt (Datum, Decimal, Tupel, Mengen, Objekte): es lässt sich nicht zurücklesen</translation>
  </message>
  <message>
   <source>printed by Python, and cut off or with values that JSON has not: it cannot be read back</source>
   <translation>von Python ausgegeben, und abgeschnitten oder mit Werten, die JSON nicht kennt: es lässt sich nicht zurücklesen</translation>
  </message>
  <message>
   <source>printed for people (as Node's console.log does), not JSON: it leaves parts out and cannot be read back</source>
   <translation>für Menschen ausgegeben (wie von console.log in Node), kein JSON: Teile fehlen, es lässt sich nicht zurücklesen</translation>
  </message>
  <message>
   <source>printed for people by {language}, not JSON: it cannot be read back for certain</source>
   <translation>für Menschen ausgegeben von {language}, kein JSON: es lässt sich nicht sicher zurücklesen</translation>
  </message>
  <message>
   <source>printed for people, not JSON: it leaves parts out and cannot be read back</source>
   <translation>für Menschen ausgegeben, kein JSON: Teile fehlen, es lässt sich nicht zurücklesen</translation>
  </message>
  <message>
   <source>prolonged in a tier that the event does not name</source>
   <translation>verlängert in einer ungenannten Stufe</translation>
  </message>
  <message>
   <source>prolonged in {tier}</source>
   <translation>verlängert in {tier}</translation>
  </message>
  <message>
   <source>purple</source>
   <translation>violett</translation>
  </message>
  <message>
   <source>quoted text</source>
   <translation>Text in Anführungszeichen</translation>
  </message>
  <message>
   <source>received {time}</source>
   <translation>empfangen am {time}</translation>
  </message>
  <message>
   <source>record</source>
   <translation>Datensatz</translation>
  </message>
  <message>
   <source>recorded request</source>
   <translation>aufgezeichnete Anfrage</translation>
  </message>
  <message>
   <source>records</source>
   <translation>Datensätze</translation>
  </message>
  <message>
   <source>red</source>
   <translation>rot</translation>
  </message>
  <message>
   <source>redemptions</source>
   <translation>Einlösungen</translation>
  </message>
  <message>
   <source>referrals</source>
   <translation>Empfehlungen</translation>
  </message>
  <message>
   <source>rejected</source>
   <translation>abgewiesen</translation>
  </message>
  <message>
   <source>rejects</source>
   <comment>diagnostics</comment>
   <translation>abgewiesene Datensätze</translation>
  </message>
  <message>
   <source>removed on {day}</source>
   <translation>entfernt am {day}</translation>
  </message>
  <message>
   <source>renaming of view “{name}”</source>
   <translation>Umbenennen der Ansicht „{name}“</translation>
  </message>
  <message>
   <source>repeated delivery</source>
   <translation>erneut zugestellt</translation>
  </message>
  <message>
   <source>reset of columns</source>
   <translation>Zurücksetzen der Spalten</translation>
  </message>
  <message>
   <source>resources</source>
   <comment>diagnostics</comment>
   <translation>Ressourcen</translation>
  </message>
  <message>
   <source>retry of the same send-out</source>
   <translation>Wiederholung derselben Aussendung</translation>
  </message>
  <message>
   <source>retry of the same send-out, later than the vendor's schedule: by hand</source>
   <translation>Wiederholung derselben Aussendung, später als der Zeitplan des Anbieters: von Hand</translation>
  </message>
  <message>
   <source>retry of the same send-out, step {step} of the vendor's schedule ({time})</source>
   <translation>Wiederholung derselben Aussendung, Schritt {step} im Zeitplan des Anbieters ({time})</translation>
  </message>
  <message>
   <source>reversed range</source>
   <translation>umgekehrter Bereich</translation>
  </message>
  <message>
   <source>reward {id} ({worth}) came</source>
   <translation>Prämie {id} ({worth}) kam hinzu</translation>
  </message>
  <message>
   <source>reward {id} ({worth}) went</source>
   <translation>Prämie {id} ({worth}) fiel weg</translation>
  </message>
  <message>
   <source>reward {id} {old} became {new}</source>
   <translation>Prämie {id}: {old} wurde zu {new}</translation>
  </message>
  <message>
   <source>rollbacks</source>
   <translation>Rücknahmen</translation>
  </message>
  <message>
   <source>rule {rule}</source>
   <translation>Regel {rule}</translation>
  </message>
  <message>
   <source>said by a person</source>
   <translation>von einer Person gesagt</translation>
  </message>
  <message>
   <source>saving of view “{name}”</source>
   <translation>Speichern der Ansicht „{name}“</translation>
  </message>
  <message>
   <source>screen</source>
   <comment>diagnostics</comment>
   <translation>Bildschirm</translation>
  </message>
  <message>
   <source>search</source>
   <comment>guide</comment>
   <translation>Suche</translation>
  </message>
  <message>
   <source>seen from {first} to {last}</source>
   <translation>gesehen vom {first} bis zum {last}</translation>
  </message>
  <message>
   <source>selected events</source>
   <translation>ausgewählte Ereignisse</translation>
  </message>
  <message>
   <source>send-out {id}</source>
   <translation>Aussendung {id}</translation>
  </message>
  <message>
   <source>sent again as another send-out</source>
   <translation>noch einmal gesendet als andere Aussendung</translation>
  </message>
  <message>
   <source>sent again as another send-out, as late as retry {step} of the vendor's schedule</source>
   <translation>noch einmal gesendet als andere Aussendung, so spät wie Wiederholung {step} im Zeitplan des Anbieters</translation>
  </message>
  <message>
   <source>sent {time}</source>
   <translation>gesendet am {time}</translation>
  </message>
  <message>
   <source>settings</source>
   <comment>diagnostics</comment>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>seven tiers at once</source>
   <translation>sieben Stufen auf einmal</translation>
  </message>
  <message>
   <source>severity</source>
   <comment>guide</comment>
   <translation>Schweregrad</translation>
  </message>
  <message>
   <source>shown</source>
   <comment>a view</comment>
   <translation>wird gezeigt</translation>
  </message>
  <message>
   <source>since a time that is not known</source>
   <translation>seit unbekannter Zeit</translation>
  </message>
  <message>
   <source>since midnight</source>
   <translation>seit Mitternacht</translation>
  </message>
  <message>
   <source>since some time after {time}</source>
   <translation>seit irgendwann nach dem {time}</translation>
  </message>
  <message>
   <source>since when is not known</source>
   <translation>seit wann, ist nicht bekannt</translation>
  </message>
  <message>
   <source>since {day}</source>
   <translation>seit {day}</translation>
  </message>
  <message>
   <source>since {time}</source>
   <translation>von da an: {time}</translation>
  </message>
  <message>
   <source>six tiers at once</source>
   <translation>sechs Stufen auf einmal</translation>
  </message>
  <message>
   <source>size</source>
   <comment>diagnostics</comment>
   <translation>Größe</translation>
  </message>
  <message>
   <source>skipped tiers</source>
   <translation>übersprungene Stufen</translation>
  </message>
  <message>
   <source>something is missing or doubled</source>
   <translation>etwas fehlt oder ist doppelt</translation>
  </message>
  <message>
   <source>source id</source>
   <translation>eigene ID</translation>
  </message>
  <message>
   <source>source id {value}</source>
   <translation>eigene ID {value}</translation>
  </message>
  <message>
   <source>source id {value}, an earlier one</source>
   <translation>eigene ID {value}, eine frühere</translation>
  </message>
  <message>
   <source>source ids</source>
   <translation>eigene IDs</translation>
  </message>
  <message>
   <source>sources</source>
   <comment>diagnostics</comment>
   <translation>Quellen</translation>
  </message>
  <message>
   <source>standard input</source>
   <translation>Standardeingabe</translation>
  </message>
  <message>
   <source>star of view “{name}”</source>
   <translation>Stern der Ansicht „{name}“</translation>
  </message>
  <message>
   <source>starts midway</source>
   <translation>beginnt mittendrin</translation>
  </message>
  <message>
   <source>state</source>
   <comment>diagnostics</comment>
   <translation>Zustand</translation>
  </message>
  <message>
   <source>string</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>structured log</source>
   <translation>strukturiertes Log</translation>
  </message>
  <message>
   <source>surroundings of an event</source>
   <translation>Umgebung eines Ereignisses</translation>
  </message>
  <message>
   <source>systemd journal</source>
   <translation>systemd-Journal</translation>
  </message>
  <message>
   <source>test send out</source>
   <translation>Testaussendung</translation>
  </message>
  <message>
   <source>text size</source>
   <translation>Textgröße</translation>
  </message>
  <message>
   <source>text without JSON in it</source>
   <translation>Text ohne JSON darin</translation>
  </message>
  <message>
   <source>that the event does not name</source>
   <translation>(vom Ereignis nicht genannt)</translation>
  </message>
  <message>
   <source>the API</source>
   <translation>die API</translation>
  </message>
  <message>
   <source>the campaign {name} was created</source>
   <translation>Kampagne {name} angelegt</translation>
  </message>
  <message>
   <source>the campaign {name} was deleted</source>
   <translation>Kampagne {name} gelöscht</translation>
  </message>
  <message>
   <source>the campaign {name} was edited</source>
   <translation>Kampagne {name} bearbeitet</translation>
  </message>
  <message>
   <source>the campaign {name} was switched off</source>
   <translation>Kampagne {name} ausgeschaltet</translation>
  </message>
  <message>
   <source>the campaign {name} was switched on</source>
   <translation>Kampagne {name} eingeschaltet</translation>
  </message>
  <message>
   <source>the change of expiry</source>
   <comment>after a word such as by, of or before</comment>
   <translation>der Änderung des Ablaufs</translation>
  </message>
  <message>
   <source>the change of expiry</source>
   <comment>subject of a sentence</comment>
   <translation>die Änderung des Ablaufs</translation>
  </message>
  <message>
   <source>the client-side API</source>
   <translation>die clientseitige API</translation>
  </message>
  <message>
   <source>the day before today</source>
   <translation>der Tag vor heute</translation>
  </message>
  <message>
   <source>the digest of each file; check with: sha256sum --check SHA256SUMS</source>
   <translation>die Prüfsumme jeder Datei; prüfen mit: sha256sum --check SHA256SUMS</translation>
  </message>
  <message>
   <source>the downgrade</source>
   <comment>after a word such as by, of or before</comment>
   <translation>der Herabstufung</translation>
  </message>
  <message>
   <source>the downgrade</source>
   <comment>subject of a sentence</comment>
   <translation>die Herabstufung</translation>
  </message>
  <message>
   <source>the event does not say from which</source>
   <translation>das Ereignis sagt nicht, aus welcher</translation>
  </message>
  <message>
   <source>the event does not say from which tier</source>
   <translation>das Ereignis sagt nicht, aus welcher Stufe</translation>
  </message>
  <message>
   <source>the event does not say to which</source>
   <translation>das Ereignis sagt nicht, in welche</translation>
  </message>
  <message>
   <source>the event does not say to which tier</source>
   <translation>das Ereignis sagt nicht, in welche Stufe</translation>
  </message>
  <message>
   <source>the event does not say which</source>
   <translation>das Ereignis sagt nicht, welche</translation>
  </message>
  <message>
   <source>the event names its type itself</source>
   <translation>das Ereignis nennt seinen Typ selbst</translation>
  </message>
  <message>
   <source>the event names no tiers</source>
   <translation>das Ereignis nennt keine Stufen</translation>
  </message>
  <message>
   <source>the event says none</source>
   <translation>das Ereignis nennt keine</translation>
  </message>
  <message>
   <source>the event without a type was recorded</source>
   <translation>das Ereignis ohne Typ wurde aufgezeichnet</translation>
  </message>
  <message>
   <source>the event {type} was recorded</source>
   <translation>das Ereignis {type} wurde aufgezeichnet</translation>
  </message>
  <message>
   <source>the events that begin or end a stay in a tier</source>
   <translation>die Ereignisse, die einen Aufenthalt in einer Stufe beginnen oder beenden</translation>
  </message>
  <message>
   <source>the events that there are do not say it</source>
   <translation>die vorhandenen Ereignisse sagen es nicht</translation>
  </message>
  <message>
   <source>the file's name</source>
   <translation>den Namen der Datei</translation>
  </message>
  <message>
   <source>the first event that there is says so; when it began is not in the data</source>
   <translation>das erste vorhandene Ereignis sagt es; wann es begann, ist nicht in den Daten</translation>
  </message>
  <message>
   <source>the first {seen} of {all} rows</source>
   <translation>die ersten {seen} von {all} Zeilen</translation>
  </message>
  <message>
   <source>the first {seen} rows</source>
   <translation>die ersten {seen} Zeilen</translation>
  </message>
  <message>
   <source>the folder cannot be read ({reason})</source>
   <translation>der Ordner kann nicht gelesen werden ({reason})</translation>
  </message>
  <message>
   <source>the joining</source>
   <comment>after a word such as by, of or before</comment>
   <translation>dem Eintritt</translation>
  </message>
  <message>
   <source>the joining</source>
   <comment>subject of a sentence</comment>
   <translation>der Eintritt</translation>
  </message>
  <message>
   <source>the last day with events</source>
   <translation>der letzte Tag mit Ereignissen</translation>
  </message>
  <message>
   <source>the last month with events</source>
   <translation>der letzte Monat mit Ereignissen</translation>
  </message>
  <message>
   <source>the last year with events</source>
   <translation>das letzte Jahr mit Ereignissen</translation>
  </message>
  <message>
   <source>the leaving</source>
   <comment>after a word such as by, of or before</comment>
   <translation>dem Austritt</translation>
  </message>
  <message>
   <source>the leaving</source>
   <comment>subject of a sentence</comment>
   <translation>der Austritt</translation>
  </message>
  <message>
   <source>the list is cut off, its end is missing</source>
   <translation>die Liste ist abgeschnitten, ihr Ende fehlt</translation>
  </message>
  <message>
   <source>the package for Windows</source>
   <translation>im Paket für Windows</translation>
  </message>
  <message>
   <source>the prolongation</source>
   <comment>after a word such as by, of or before</comment>
   <translation>der Verlängerung</translation>
  </message>
  <message>
   <source>the prolongation</source>
   <comment>subject of a sentence</comment>
   <translation>die Verlängerung</translation>
  </message>
  <message>
   <source>the same content once more</source>
   <translation>noch einmal derselbe Inhalt</translation>
  </message>
  <message>
   <source>the same e-mail address {value}</source>
   <translation>dieselbe E-Mail-Adresse {value}</translation>
  </message>
  <message>
   <source>the same record in another capture</source>
   <translation>derselbe Datensatz in einem anderen Mitschnitt</translation>
  </message>
  <message>
   <source>the same source id {value}</source>
   <translation>dieselbe eigene ID {value}</translation>
  </message>
  <message>
   <source>the same with findings, for programs</source>
   <translation>dasselbe mit Befunden, für Programme</translation>
  </message>
  <message>
   <source>the send-out of what was known without one</source>
   <translation>die Aussendung zu dem, was ohne eine bekannt war</translation>
  </message>
  <message>
   <source>the source id {value} with the mark of a deleted customer</source>
   <translation>die eigene ID {value} mit dem Zeichen eines gelöschten Kunden</translation>
  </message>
  <message>
   <source>the source id {value}, as it was before a customer was deleted</source>
   <translation>die eigene ID {value}, wie sie vor dem Löschen eines Kunden war</translation>
  </message>
  <message>
   <source>the stay is to end with {day}</source>
   <translation>der Aufenthalt soll mit dem {day} enden</translation>
  </message>
  <message>
   <source>the system</source>
   <translation>das System</translation>
  </message>
  <message>
   <source>the tier</source>
   <translation>der Stufe</translation>
  </message>
  <message>
   <source>the tier {name} was created</source>
   <translation>Stufe {name} angelegt</translation>
  </message>
  <message>
   <source>the tier {name} was deleted</source>
   <translation>Stufe {name} gelöscht</translation>
  </message>
  <message>
   <source>the tier {name} was edited</source>
   <translation>Stufe {name} bearbeitet</translation>
  </message>
  <message>
   <source>the tier {name} was switched off</source>
   <translation>Stufe {name} ausgeschaltet</translation>
  </message>
  <message>
   <source>the tier {name} was switched on</source>
   <translation>Stufe {name} eingeschaltet</translation>
  </message>
  <message>
   <source>the undecided event</source>
   <comment>after a word such as by, of or before</comment>
   <translation>dem unentschiedenen Ereignis</translation>
  </message>
  <message>
   <source>the undecided event</source>
   <comment>subject of a sentence</comment>
   <translation>das unentschiedene Ereignis</translation>
  </message>
  <message>
   <source>the upgrade</source>
   <comment>after a word such as by, of or before</comment>
   <translation>der Hochstufung</translation>
  </message>
  <message>
   <source>the upgrade</source>
   <comment>subject of a sentence</comment>
   <translation>die Hochstufung</translation>
  </message>
  <message>
   <source>the zip archive is damaged or cut off, so only the files that are still to be found in it were read</source>
   <translation>das Zip-Archiv ist beschädigt oder abgeschnitten, daher wurden nur die Dateien gelesen, die darin noch zu finden sind</translation>
  </message>
  <message>
   <source>theme</source>
   <translation>Erscheinungsbild</translation>
  </message>
  <message>
   <source>there is none yet</source>
   <translation>es gibt noch keine</translation>
  </message>
  <message>
   <source>there is nothing to do it with</source>
   <translation>dafür ist nichts da</translation>
  </message>
  <message>
   <source>this day</source>
   <translation>dieser Tag</translation>
  </message>
  <message>
   <source>this page</source>
   <translation>diese Seite</translation>
  </message>
  <message>
   <source>though both were seen between {begin} and {end}</source>
   <translation>obwohl beides zwischen dem {begin} und dem {end} zu sehen war</translation>
  </message>
  <message>
   <source>three tiers at once</source>
   <translation>drei Stufen auf einmal</translation>
  </message>
  <message>
   <source>tier not known</source>
   <translation>Stufe unbekannt</translation>
  </message>
  <message>
   <source>time zone</source>
   <translation>Zeitzone</translation>
  </message>
  <message>
   <source>times</source>
   <translation>mal</translation>
  </message>
  <message>
   <source>title</source>
   <comment>guide</comment>
   <translation>Titel</translation>
  </message>
  <message>
   <source>today</source>
   <translation>heute</translation>
  </message>
  <message>
   <source>took {minutes} min {seconds} s</source>
   <translation>dauerte {minutes} min {seconds} s</translation>
  </message>
  <message>
   <source>took {time} ms</source>
   <translation>dauerte {time} ms</translation>
  </message>
  <message>
   <source>took {time} s</source>
   <translation>dauerte {time} s</translation>
  </message>
  <message>
   <source>trailing characters</source>
   <translation>überzählige Zeichen am Ende</translation>
  </message>
  <message>
   <source>turned round</source>
   <translation>vertauscht</translation>
  </message>
  <message>
   <source>two different bodies under its id</source>
   <translation>zwei verschiedene Inhalte unter seiner ID</translation>
  </message>
  <message>
   <source>two ids</source>
   <translation>zwei IDs</translation>
  </message>
  <message>
   <source>two ranges</source>
   <translation>zwei Bereiche</translation>
  </message>
  <message>
   <source>two tiers at once</source>
   <translation>zwei Stufen auf einmal</translation>
  </message>
  <message>
   <source>type</source>
   <comment>guide</comment>
   <translation>Typ</translation>
  </message>
  <message>
   <source>uncovered time</source>
   <translation>nicht abgedeckte Zeit</translation>
  </message>
  <message>
   <source>undecided</source>
   <translation>unentschieden</translation>
  </message>
  <message>
   <source>under 1 s</source>
   <translation>unter 1 s</translation>
  </message>
  <message>
   <source>unfinished backups</source>
   <comment>diagnostics</comment>
   <translation>unfertige Sicherungen</translation>
  </message>
  <message>
   <source>unknown reason</source>
   <translation>unbekannter Grund</translation>
  </message>
  <message>
   <source>unknown space</source>
   <translation>unbekannter Platz</translation>
  </message>
  <message>
   <source>unreadable ({reason})</source>
   <translation>nicht lesbar ({reason})</translation>
  </message>
  <message>
   <source>unsigned</source>
   <translation>nicht signiert</translation>
  </message>
  <message>
   <source>up from here, or to what you type next</source>
   <translation>von hier an, oder bis zu dem, was Sie als Nächstes tippen</translation>
  </message>
  <message>
   <source>up to {time}</source>
   <translation>bis {time}</translation>
  </message>
  <message>
   <source>up to {upper}</source>
   <translation>bis {upper}</translation>
  </message>
  <message>
   <source>upgraded</source>
   <comment>what happened to the customer</comment>
   <translation>hochgestuft</translation>
  </message>
  <message>
   <source>upgraded from {before}</source>
   <translation>hochgestuft aus {before}</translation>
  </message>
  <message>
   <source>upgraded from {before} to {after}</source>
   <translation>hochgestuft von {before} nach {after}</translation>
  </message>
  <message>
   <source>upgraded to {after}</source>
   <translation>hochgestuft nach {after}</translation>
  </message>
  <message>
   <source>uses</source>
   <translation>Nutzungen</translation>
  </message>
  <message>
   <source>verified</source>
   <translation>geprüft</translation>
  </message>
  <message>
   <source>version</source>
   <comment>diagnostics</comment>
   <translation>Version</translation>
  </message>
  <message>
   <source>versions of campaigns</source>
   <comment>diagnostics</comment>
   <translation>Fassungen von Kampagnen</translation>
  </message>
  <message>
   <source>versions of customers</source>
   <comment>diagnostics</comment>
   <translation>Fassungen von Kunden</translation>
  </message>
  <message>
   <source>versions of tiers</source>
   <comment>diagnostics</comment>
   <translation>Fassungen von Stufen</translation>
  </message>
  <message>
   <source>warning</source>
   <comment>guide</comment>
   <translation>Warnung</translation>
  </message>
  <message>
   <source>was called {name}</source>
   <translation>hieß {name}</translation>
  </message>
  <message>
   <source>was {value} on {time}</source>
   <translation>war {value} am {time}</translation>
  </message>
  <message>
   <source>way back to the search</source>
   <translation>Weg zurück zur Suche</translation>
  </message>
  <message>
   <source>what a tier asks for</source>
   <translation>was eine Stufe verlangt</translation>
  </message>
  <message>
   <source>what came before</source>
   <translation>dem, was davor kam</translation>
  </message>
  <message>
   <source>what cannot be true</source>
   <translation>was nicht wahr sein kann</translation>
  </message>
  <message>
   <source>what it does</source>
   <comment>guide</comment>
   <translation>was es tut</translation>
  </message>
  <message>
   <source>what it means</source>
   <comment>guide</comment>
   <translation>was es bedeutet</translation>
  </message>
  <message>
   <source>what it shows</source>
   <comment>guide</comment>
   <translation>was sie zeigt</translation>
  </message>
  <message>
   <source>what lies between</source>
   <translation>das, was dazwischen liegt</translation>
  </message>
  <message>
   <source>what should say when it happened is no time that exists</source>
   <translation>was sagen sollte, wann es geschah, ist keine Zeit, die es gibt</translation>
  </message>
  <message>
   <source>where each record was found, with its digests</source>
   <translation>wo jeder Datensatz gefunden wurde, mit Prüfsummen</translation>
  </message>
  <message>
   <source>whoever the folder's permissions let</source>
   <translation>alle, denen es die Rechte des Ordners erlauben</translation>
  </message>
  <message>
   <source>with Python</source>
   <translation>mit Python</translation>
  </message>
  <message>
   <source>with Python and Qt</source>
   <translation>mit Python und Qt</translation>
  </message>
  <message>
   <source>with Qt</source>
   <translation>mit Qt</translation>
  </message>
  <message>
   <source>with Qt on Linux</source>
   <translation>mit Qt unter Linux</translation>
  </message>
  <message>
   <source>with a star</source>
   <translation>mit Stern</translation>
  </message>
  <message>
   <source>with its edit of {time} at the latest</source>
   <translation>spätestens mit der Bearbeitung vom {time}</translation>
  </message>
  <message>
   <source>within {time} of it</source>
   <translation>im Abstand von höchstens {time}</translation>
  </message>
  <message>
   <source>without a name</source>
   <translation>ohne Namen</translation>
  </message>
  <message>
   <source>without a time</source>
   <translation>ohne Zeit</translation>
  </message>
  <message>
   <source>without points</source>
   <comment>a tier</comment>
   <translation>ohne Punkte</translation>
  </message>
  <message>
   <source>without points</source>
   <comment>what a range became</comment>
   <translation>„ohne Punkte“</translation>
  </message>
  <message>
   <source>without send-out: a bare body or a saved list</source>
   <translation>ohne Aussendung: ein bloßer Inhalt oder eine gespeicherte Liste</translation>
  </message>
  <message>
   <source>write</source>
   <comment>guide</comment>
   <translation>Schreibweise</translation>
  </message>
  <message>
   <source>wrong direction</source>
   <translation>falsche Richtung</translation>
  </message>
  <message>
   <source>yellow</source>
   <translation>gelb</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <source>your word</source>
   <translation>Ihr Wort</translation>
  </message>
  <message>
   <source>{before} and {after} both begin {at_points}</source>
   <translation>{before} und {after} beginnen beide {at_points}</translation>
  </message>
  <message>
   <source>{before} begins {at_points} and {after} at {number}</source>
   <translation>{before} beginnt {at_points} und {after} bei {number}</translation>
  </message>
  <message>
   <source>{begins} on</source>
   <translation>{begins} an</translation>
  </message>
  <message>
   <source>{begins} to {ends}: {events}</source>
   <translation>{begins} bis {ends}: {events}</translation>
  </message>
  <message>
   <source>{begins} until an unknown time</source>
   <translation>{begins} bis zu unbekannter Zeit</translation>
  </message>
  <message>
   <source>{begins} until some time before {time}</source>
   <translation>{begins} bis zu einem Zeitpunkt vor dem {time}</translation>
  </message>
  <message>
   <source>{begins} until {time}</source>
   <translation>{begins} bis zum {time}</translation>
  </message>
  <message>
   <source>{begin} on</source>
   <translation>{begin} an</translation>
  </message>
  <message>
   <source>{begin} to {end}</source>
   <translation>{begin} bis zum {end}</translation>
  </message>
  <message>
   <source>{begin}, and it goes on</source>
   <translation>{begin}, und er dauert an</translation>
  </message>
  <message>
   <source>{begin}, over at a time that is not known</source>
   <translation>{begin}, beendet zu unbekannter Zeit</translation>
  </message>
  <message>
   <source>{begin}, over by {time}</source>
   <translation>{begin}, beendet spätestens am {time}</translation>
  </message>
  <message>
   <source>{campaigns} with chart, {stays} and the latest change explained</source>
   <translation>{campaigns} mit Diagramm, {stays} und Erklärung des letzten Wechsels</translation>
  </message>
  <message numerus="yes">
   <source>{campaign} ({n} tiers)</source>
   <translation>
    <numerusform>{campaign} ({n} Stufe)</numerusform>
    <numerusform>{campaign} ({n} Stufen)</numerusform>
   </translation>
  </message>
  <message>
   <source>{column}, sorted ascending</source>
   <translation>{column}, aufsteigend sortiert</translation>
  </message>
  <message>
   <source>{column}, sorted descending</source>
   <translation>{column}, absteigend sortiert</translation>
  </message>
  <message>
   <source>{count} events/s</source>
   <translation>{count} Ereignisse/s</translation>
  </message>
  <message>
   <source>{count} known already</source>
   <translation>{count} schon bekannt</translation>
  </message>
  <message>
   <source>{count} logs</source>
   <translation>{count} Logs</translation>
  </message>
  <message>
   <source>{count} more are in the list</source>
   <translation>{count} weitere stehen in der Liste</translation>
  </message>
  <message>
   <source>{count} more characters are not shown here; a case file that is saved as .zip has all of it.</source>
   <translation>{count} weitere Zeichen sind hier nicht gezeigt; eine als .zip gespeicherte Fallakte enthält alles.</translation>
  </message>
  <message>
   <source>{count} more characters are not shown here; the archive has all of it.</source>
   <translation>{count} weitere Zeichen sind hier nicht gezeigt; das Archiv enthält alles.</translation>
  </message>
  <message>
   <source>{count} more: “Add as facet” in the details</source>
   <translation>{count} weitere: „Als Facette hinzufügen“ in den Details</translation>
  </message>
  <message>
   <source>{count} new</source>
   <translation>{count} neu</translation>
  </message>
  <message>
   <source>{count} of these files are libraries of Tier Viewer, not captures.</source>
   <translation>{count} dieser Dateien sind Bibliotheken von Tier Viewer, keine Mitschnitte.</translation>
  </message>
  <message>
   <source>{count} rejected</source>
   <translation>{count} abgewiesen</translation>
  </message>
  <message>
   <source>{count} sources</source>
   <translation>{count} Quellen</translation>
  </message>
  <message>
   <source>{count} stays, too short to be told apart here. Look closer with +.</source>
   <translation>{count} Aufenthalte, zu kurz, um sie hier zu unterscheiden. Mit + sehen Sie mehr.</translation>
  </message>
  <message>
   <source>{count}+ places</source>
   <translation>über {count} Stellen</translation>
  </message>
  <message>
   <source>{customer} {event}</source>
   <translation>{customer}: {event}</translation>
  </message>
  <message>
   <source>{customer} {event} in {campaign}</source>
   <translation>{customer}: {event} in {campaign}</translation>
  </message>
  <message numerus="yes">
   <source>{day} ({n} events)</source>
   <translation>
    <numerusform>{day} ({n} Ereignis)</numerusform>
    <numerusform>{day} ({n} Ereignisse)</numerusform>
   </translation>
  </message>
  <message>
   <source>{day} {first} to {last} {zone}</source>
   <translation>{day}, {first} bis {last} {zone}</translation>
  </message>
  <message>
   <source>{done} of {all}</source>
   <translation>{done} von {all}</translation>
  </message>
  <message>
   <source>{done} of {all} rows</source>
   <translation>{done} von {all} Zeilen</translation>
  </message>
  <message>
   <source>{done} rows</source>
   <translation>{done} Zeilen</translation>
  </message>
  <message>
   <source>{events} and {campaigns}: only the list shows them.</source>
   <translation>{events}, und {campaigns}: Das zeigt nur die Liste.</translation>
  </message>
  <message>
   <source>{events} and {further}</source>
   <translation>{events} und {further}</translation>
  </message>
  <message>
   <source>{events} and {n} of their campaigns</source>
   <translation>{events} und {n} weitere ihrer Kampagnen</translation>
  </message>
  <message>
   <source>{events} events were saved into {target}, and each is proved.</source>
   <translation>{events} Ereignisse wurden in {target} gerettet, und jedes ist geprüft.</translation>
  </message>
  <message>
   <source>{events} events were saved into {target}.</source>
   <translation>{events} Ereignisse wurden in {target} gerettet.</translation>
  </message>
  <message>
   <source>{events} of {all} events were saved into {target}, and each is proved.</source>
   <translation>{events} von {all} Ereignissen wurden in {target} gerettet, und jedes ist geprüft.</translation>
  </message>
  <message>
   <source>{events} of {all} events were saved into {target}.</source>
   <translation>{events} von {all} Ereignissen wurden in {target} gerettet.</translation>
  </message>
  <message>
   <source>{facet}: values of this search</source>
   <translation>{facet}: Werte dieser Suche</translation>
  </message>
  <message>
   <source>{field} is not {words}</source>
   <translation>{field} ist nicht {words}</translation>
  </message>
  <message>
   <source>{field} is {words}</source>
   <translation>{field} ist {words}</translation>
  </message>
  <message>
   <source>{field}, added: {value}</source>
   <translation>{field}, hinzugekommen: {value}</translation>
  </message>
  <message>
   <source>{field}, changed: before {before}, after {after}</source>
   <translation>{field}, geändert: vorher {before}, nachher {after}</translation>
  </message>
  <message>
   <source>{field}, equal: {value}</source>
   <translation>{field}, gleich: {value}</translation>
  </message>
  <message>
   <source>{field}, not documented</source>
   <translation>{field}, nicht dokumentiert</translation>
  </message>
  <message>
   <source>{field}, removed: {value}</source>
   <translation>{field}, weggefallen: {value}</translation>
  </message>
  <message>
   <source>{field}: knows {some} and {last}.</source>
   <translation>{field}: kennt {some} und {last}.</translation>
  </message>
  <message>
   <source>{file} cannot be read: {reason}.</source>
   <translation>{file} kann nicht gelesen werden: {reason}.</translation>
  </message>
  <message>
   <source>{file} is a library of Tier Viewer, not a capture.</source>
   <translation>{file} ist eine Bibliothek von Tier Viewer, kein Mitschnitt.</translation>
  </message>
  <message>
   <source>{file} is not a file of saved views. It is no UTF-8 text.</source>
   <translation>{file} ist keine Datei mit gespeicherten Ansichten. Sie ist kein UTF-8-Text.</translation>
  </message>
  <message>
   <source>{file} is not a file of saved views. {problem}</source>
   <translation>{file} ist keine Datei mit gespeicherten Ansichten. {problem}</translation>
  </message>
  <message>
   <source>{file} is not a file. Choose a file that Export views… has written.</source>
   <translation>{file} ist keine Datei. Wählen Sie eine Datei, die mit „Ansichten exportieren…“ geschrieben wurde.</translation>
  </message>
  <message>
   <source>{file} is too large for a file of saved views.</source>
   <translation>{file} ist zu groß für eine Datei mit gespeicherten Ansichten.</translation>
  </message>
  <message>
   <source>{findings} and {notes}</source>
   <translation>{findings} und {notes}</translation>
  </message>
  <message>
   <source>{finished}, with something left to clean</source>
   <translation>{finished}; etwas bleibt noch zu bereinigen</translation>
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation>{first} bis {last}</translation>
  </message>
  <message numerus="yes">
   <source>{fitting} of {n} entries</source>
   <translation>
    <numerusform>{fitting} von {n} Eintrag</numerusform>
    <numerusform>{fitting} von {n} Einträgen</numerusform>
   </translation>
  </message>
  <message>
   <source>{found} of {all} events</source>
   <translation>{found} von {all} Ereignissen</translation>
  </message>
  <message>
   <source>{happened}, but was in a tier already by {the_event}: a leaving is missing, or the joining came twice.</source>
   <translation>{happened}, doch nach {the_event} war er schon in einer Stufe: Ein Austritt fehlt, oder der Eintritt kam zweimal.</translation>
  </message>
  <message>
   <source>{happened}, but was in {tier} already by {the_event}: a leaving is missing, or the joining came twice.</source>
   <translation>{happened}, doch nach {the_event} war er schon in {tier}: Ein Austritt fehlt, oder der Eintritt kam zweimal.</translation>
  </message>
  <message>
   <source>{hours} h</source>
   <translation>{hours} h</translation>
  </message>
  <message>
   <source>{hours} h {minutes} min</source>
   <translation>{hours} h {minutes} min</translation>
  </message>
  <message>
   <source>{id} (made by this program; the event has none)</source>
   <translation>{id} (von diesem Programm vergeben; das Ereignis hat keine)</translation>
  </message>
  <message>
   <source>{length} after</source>
   <translation>{length} danach</translation>
  </message>
  <message>
   <source>{length} before</source>
   <translation>{length} davor</translation>
  </message>
  <message>
   <source>{length} so far</source>
   <translation>bisher {length}</translation>
  </message>
  <message>
   <source>{licence} · In {where}</source>
   <translation>{licence} · Enthalten: {where}</translation>
  </message>
  <message>
   <source>{licence} · In {where} · Source code: {source}</source>
   <translation>{licence} · Enthalten: {where} · Quelltext: {source}</translation>
  </message>
  <message>
   <source>{log} is followed already.</source>
   <translation>{log} wird bereits gefolgt.</translation>
  </message>
  <message>
   <source>{lower} and up</source>
   <translation>ab {lower}</translation>
  </message>
  <message>
   <source>{lower} to {upper}</source>
   <translation>{lower} bis {upper}</translation>
  </message>
  <message>
   <source>{low} and {high} both hold {points}.</source>
   <translation>{low} und {high} umfassen beide {points}.</translation>
  </message>
  <message numerus="yes">
   <source>{matched} events were asked for: {n} are not in the library any more.</source>
   <translation>
    <numerusform>{matched} Ereignisse waren gewünscht: {n} ist nicht mehr in der Bibliothek.</numerusform>
    <numerusform>{matched} Ereignisse waren gewünscht: {n} sind nicht mehr in der Bibliothek.</numerusform>
   </translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <source>{minutes} min {seconds} s</source>
   <translation>{minutes} min {seconds} s</translation>
  </message>
  <message>
   <source>{moment}: no imported source covers this time.</source>
   <translation>{moment}: Keine importierte Quelle deckt diese Zeit ab.</translation>
  </message>
  <message>
   <source>{name} is not a field, so {words} is searched as text.</source>
   <translation>{name} ist kein Feld; darum wird {words} als Text gesucht.</translation>
  </message>
  <message>
   <source>{name} is not where it was.</source>
   <translation>{name} ist nicht mehr da, wo es war.</translation>
  </message>
  <message>
   <source>{name} is not where it was. Choose it anew with Open… if it was moved.</source>
   <translation>{name} ist nicht mehr da, wo es war. Wurde die Datei verschoben, wählen Sie sie mit „Öffnen…“ neu.</translation>
  </message>
  <message>
   <source>{name} is there already.</source>
   <translation>{name} gibt es schon.</translation>
  </message>
  <message>
   <source>{name} opens in a window of its own.</source>
   <translation>{name} öffnet sich in einem eigenen Fenster.</translation>
  </message>
  <message>
   <source>{name} · changed</source>
   <translation>{name} · geändert</translation>
  </message>
  <message>
   <source>{name} – gone</source>
   <translation>{name} – nicht da</translation>
  </message>
  <message>
   <source>{number} added</source>
   <translation>{number} hinzugekommen</translation>
  </message>
  <message>
   <source>{number} changed</source>
   <translation>{number} geändert</translation>
  </message>
  <message>
   <source>{number} equal</source>
   <translation>{number} gleich</translation>
  </message>
  <message>
   <source>{number} events do not say whose they are; they are told together, and may be of several customers.</source>
   <translation>{number} Ereignisse sagen nicht, zu wem sie gehören; sie werden zusammen erzählt und können von mehreren Kunden sein.</translation>
  </message>
  <message>
   <source>{number} events have no time, so they have no place in the history.</source>
   <translation>{number} Ereignisse haben keine Zeit und darum keinen Platz im Verlauf.</translation>
  </message>
  <message>
   <source>{number} events look like test send-outs (zeros for ids, or of the year 2000); they do not count beside real ones.</source>
   <translation>{number} Ereignisse sehen wie Testaussendungen aus (Nullen als IDs oder aus dem Jahr 2000); neben echten zählen sie nicht.</translation>
  </message>
  <message>
   <source>{number} events name no tier, so they do not tell where the customer was.</source>
   <translation>{number} Ereignisse nennen keine Stufe und sagen darum nicht, wo der Kunde war.</translation>
  </message>
  <message>
   <source>{number} more</source>
   <translation>{number} weitere</translation>
  </message>
  <message>
   <source>{number} of {most} characters are left.</source>
   <translation>Noch {number} von {most} Zeichen frei.</translation>
  </message>
  <message>
   <source>{number} point</source>
   <translation>{number} Punkt</translation>
  </message>
  <message>
   <source>{number} points</source>
   <translation>{number} Punkte</translation>
  </message>
  <message>
   <source>{number} removed</source>
   <translation>{number} weggefallen</translation>
  </message>
  <message>
   <source>{number} tiers at once</source>
   <translation>{number} Stufen auf einmal</translation>
  </message>
  <message>
   <source>{number} tiers down at once, past {tiers}</source>
   <translation>{number} Stufen auf einmal nach unten, vorbei an {tiers}</translation>
  </message>
  <message>
   <source>{number} tiers up at once, past {tiers}</source>
   <translation>{number} Stufen auf einmal nach oben, vorbei an {tiers}</translation>
  </message>
  <message numerus="yes">
   <source>{n} DELIVERIES, AS THEY ARRIVED</source>
   <translation>
    <numerusform>{n} ZUSTELLUNG</numerusform>
    <numerusform>{n} ZUSTELLUNGEN, WIE SIE ANKAMEN</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} VALUES DIFFER FROM DETAILS</source>
   <translation>
    <numerusform>{n} WERT WEICHT VON DETAILS AB</numerusform>
    <numerusform>{n} WERTE WEICHEN VON DETAILS AB</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} are usable now: {what}.</source>
   <translation>
    <numerusform>{n} ist jetzt verwendbar: {what}.</numerusform>
    <numerusform>{n} sind jetzt verwendbar: {what}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} backups</source>
   <translation>
    <numerusform>{n} Sicherung</numerusform>
    <numerusform>{n} Sicherungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} bodies stood over several lines: blanks stand for the line breaks.</source>
   <translation>
    <numerusform>{n} Inhalt stand über mehrere Zeilen: Leerzeichen stehen für die Zeilenumbrüche.</numerusform>
    <numerusform>{n} Inhalte standen über mehrere Zeilen: Leerzeichen stehen für die Zeilenumbrüche.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} bytes</source>
   <translation>
    <numerusform>{n} Byte</numerusform>
    <numerusform>{n} Bytes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} bytes are not kept in the library</source>
   <translation>
    <numerusform>{n} Byte ist nicht in der Bibliothek aufbewahrt</numerusform>
    <numerusform>{n} Bytes sind nicht in der Bibliothek aufbewahrt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} bytes copied.</source>
   <translation>
    <numerusform>{n} Byte kopiert.</numerusform>
    <numerusform>{n} Bytes kopiert.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} campaigns</source>
   <translation>
    <numerusform>{n} Kampagne</numerusform>
    <numerusform>{n} Kampagnen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} cells are longer than the {most} characters that Excel takes: whole here, and Excel would cut.</source>
   <translation>
    <numerusform>{n} Zelle ist länger als die {most} Zeichen, die Excel aufnimmt: hier vollständig, Excel würde kürzen.</numerusform>
    <numerusform>{n} Zellen sind länger als die {most} Zeichen, die Excel aufnimmt: hier vollständig, Excel würde kürzen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} cells are longer than the {most} characters that Excel takes: whole in {file}.</source>
   <translation>
    <numerusform>{n} Zelle ist länger als die {most} Zeichen, die Excel aufnimmt: vollständig in {file}.</numerusform>
    <numerusform>{n} Zellen sind länger als die {most} Zeichen, die Excel aufnimmt: vollständig in {file}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} cells held control characters, which this form leaves out.</source>
   <translation>
    <numerusform>{n} Zelle enthielt Steuerzeichen, die dieses Format auslässt.</numerusform>
    <numerusform>{n} Zellen enthielten Steuerzeichen, die dieses Format auslässt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} cells would have run as a formula: an apostrophe stands before the text.</source>
   <translation>
    <numerusform>{n} Zelle wäre als Formel ausgeführt worden: Vor dem Text steht ein Apostroph.</numerusform>
    <numerusform>{n} Zellen wären als Formel ausgeführt worden: Vor dem Text steht ein Apostroph.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} cells would run as a formula in a spreadsheet: this file is exact, and for programs only.</source>
   <translation>
    <numerusform>{n} Zelle würde in einem Tabellenprogramm als Formel ausgeführt: Diese Datei ist exakt und nur für Programme.</numerusform>
    <numerusform>{n} Zellen würden in einem Tabellenprogramm als Formel ausgeführt: Diese Datei ist exakt und nur für Programme.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} changes of these tiers lie within a day of the event of {day}.</source>
   <translation>
    <numerusform>{n} Änderung dieser Stufen liegt innerhalb eines Tages um das Ereignis vom {day}.</numerusform>
    <numerusform>{n} Änderungen dieser Stufen liegen innerhalb eines Tages um das Ereignis vom {day}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} cores</source>
   <translation>
    <numerusform>{n} Kern</numerusform>
    <numerusform>{n} Kerne</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} customer ids</source>
   <translation>
    <numerusform>{n} Kunden-ID</numerusform>
    <numerusform>{n} Kunden-IDs</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} customers</source>
   <translation>
    <numerusform>{n} Kunde</numerusform>
    <numerusform>{n} Kunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} customers are marked {colour} now.</source>
   <translation>
    <numerusform>{n} Kunde ist jetzt {colour} markiert.</numerusform>
    <numerusform>{n} Kunden sind jetzt {colour} markiert.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} customers are no longer marked.</source>
   <translation>
    <numerusform>{n} Kunde ist nicht mehr markiert.</numerusform>
    <numerusform>{n} Kunden sind nicht mehr markiert.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} customers of whom nothing is left</source>
   <translation>
    <numerusform>{n} Kunde, von dem nichts übrig bleibt</numerusform>
    <numerusform>{n} Kunden, von denen nichts übrig bleibt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} customers so far…</source>
   <translation>
    <numerusform>{n} Kunde bisher…</numerusform>
    <numerusform>{n} Kunden bisher…</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} days</source>
   <translation>
    <numerusform>{n} Tag</numerusform>
    <numerusform>{n} Tage</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} days</source>
   <comment>width of a bar</comment>
   <translation>
    <numerusform>ein Tag</numerusform>
    <numerusform>{n} Tage</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} days {hours} h</source>
   <translation>
    <numerusform>{n} Tag {hours} h</numerusform>
    <numerusform>{n} Tage {hours} h</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} deliveries</source>
   <translation>
    <numerusform>{n} Zustellung</numerusform>
    <numerusform>{n} Zustellungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} deliveries of this event are there, not as many as it had.</source>
   <translation>
    <numerusform>{n} Zustellung dieses Ereignisses ist vorhanden, nicht so viele, wie es waren.</numerusform>
    <numerusform>{n} Zustellungen dieses Ereignisses sind vorhanden, nicht so viele, wie es waren.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} e-mail addresses</source>
   <translation>
    <numerusform>{n} E-Mail-Adresse</numerusform>
    <numerusform>{n} E-Mail-Adressen</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} earlier</source>
   <translation>{n} früher</translation>
  </message>
  <message numerus="yes">
   <source>{n} earlier searches and visits</source>
   <translation>
    <numerusform>{n} frühere Suche oder besuchte Stelle</numerusform>
    <numerusform>{n} frühere Suchen und besuchte Stellen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events</source>
   <translation>
    <numerusform>{n} Ereignis</numerusform>
    <numerusform>{n} Ereignisse</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events</source>
   <comment>in one or several events</comment>
   <translation>
    <numerusform>ein Ereignis</numerusform>
    <numerusform>{n} Ereignisse</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events are marked {colour} now.</source>
   <translation>
    <numerusform>{n} Ereignis ist jetzt {colour} markiert.</numerusform>
    <numerusform>{n} Ereignisse sind jetzt {colour} markiert.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events are no longer marked.</source>
   <translation>
    <numerusform>{n} Ereignis ist nicht mehr markiert.</numerusform>
    <numerusform>{n} Ereignisse sind nicht mehr markiert.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events are “{type}” now, known by your word.</source>
   <translation>
    <numerusform>{n} Ereignis ist jetzt „{type}“, bekannt durch Ihr Wort.</numerusform>
    <numerusform>{n} Ereignisse sind jetzt „{type}“, bekannt durch Ihr Wort.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events came in meanwhile.</source>
   <translation>
    <numerusform>In der Zwischenzeit kam {n} Ereignis dazu.</numerusform>
    <numerusform>In der Zwischenzeit kamen {n} Ereignisse dazu.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events came in, almost all from {first} to {last}. You could ask:</source>
   <translation>
    <numerusform>{n} Ereignis vom {first} ist da. Sie können fragen:</numerusform>
    <numerusform>{n} Ereignisse sind da, fast alle vom {first} bis {last}. Sie können fragen:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events came in, from {first} to {last}. You could ask:</source>
   <translation>
    <numerusform>{n} Ereignis vom {first} ist da. Sie können fragen:</numerusform>
    <numerusform>{n} Ereignisse vom {first} bis {last} sind da. Sie können fragen:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events came in. You could ask:</source>
   <translation>
    <numerusform>{n} Ereignis ist da. Sie können fragen:</numerusform>
    <numerusform>{n} Ereignisse sind da. Sie können fragen:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events do not say whose they are.</source>
   <translation>
    <numerusform>{n} Ereignis nennt seinen Kunden nicht.</numerusform>
    <numerusform>{n} Ereignisse nennen ihren Kunden nicht.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events have no id and are not found by the copied filter.</source>
   <translation>
    <numerusform>{n} Ereignis hat keine ID und wird vom kopierten Filter nicht gefunden.</numerusform>
    <numerusform>{n} Ereignisse haben keine ID und werden vom kopierten Filter nicht gefunden.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events have no time</source>
   <translation>
    <numerusform>{n} Ereignis hat keine Zeit</numerusform>
    <numerusform>{n} Ereignisse haben keine Zeit</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events in all</source>
   <translation>
    <numerusform>{n} Ereignis insgesamt</numerusform>
    <numerusform>{n} Ereignisse insgesamt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events in full, with data and origin</source>
   <translation>
    <numerusform>{n} Ereignis vollständig, mit Daten und Herkunft</numerusform>
    <numerusform>{n} Ereignisse vollständig, mit Daten und Herkunft</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events in {name} name no type. They are {types}: which?</source>
   <translation>
    <numerusform>{n} Ereignis in {name} nennt keinen Typ. Es ist {types}: Was trifft zu?</numerusform>
    <numerusform>{n} Ereignisse in {name} nennen keinen Typ. Sie sind {types}: Was trifft zu?</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events name no customer by the vendor's id, which a mark needs.</source>
   <translation>
    <numerusform>{n} Ereignis nennt keinen Kunden mit der ID des Anbieters, die eine Markierung braucht.</numerusform>
    <numerusform>{n} Ereignisse nennen keinen Kunden mit der ID des Anbieters, die eine Markierung braucht.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events of the search</source>
   <translation>
    <numerusform>{n} Ereignis der Suche</numerusform>
    <numerusform>{n} Ereignisse der Suche</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events of tiers say no time.</source>
   <translation>
    <numerusform>{n} Stufenereignis nennt keine Zeit.</numerusform>
    <numerusform>{n} Stufenereignisse nennen keine Zeit.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events of {whom}</source>
   <translation>
    <numerusform>{n} Ereignis von {whom}</numerusform>
    <numerusform>{n} Ereignisse von {whom}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events stay as they were: their own content says what happened.</source>
   <translation>
    <numerusform>{n} Ereignis bleibt, wie es war: Sein eigener Inhalt sagt, was geschah.</numerusform>
    <numerusform>{n} Ereignisse bleiben, wie sie waren: Ihr eigener Inhalt sagt, was geschah.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events that were undecided have a type now.</source>
   <translation>
    <numerusform>{n} unentschiedenes Ereignis hat jetzt einen Typ.</numerusform>
    <numerusform>{n} unentschiedene Ereignisse haben jetzt einen Typ.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events were selected. Up to {followed} are followed to their new rows.</source>
   <translation>
    <numerusform>{n} Ereignis war ausgewählt. Bis zu {followed} werden an ihren neuen Platz verfolgt.</numerusform>
    <numerusform>{n} Ereignisse waren ausgewählt. Bis zu {followed} werden an ihren neuen Platz verfolgt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events with everything that they alone brought</source>
   <translation>
    <numerusform>{n} Ereignis mit allem, was nur dieses gebracht hat</numerusform>
    <numerusform>{n} Ereignisse mit allem, was nur diese gebracht haben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events within it changed nothing.</source>
   <translation>
    <numerusform>{n} Ereignis darin änderte nichts.</numerusform>
    <numerusform>{n} Ereignisse darin änderten nichts.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events without a time</source>
   <translation>
    <numerusform>{n} Ereignis ohne Zeit</numerusform>
    <numerusform>{n} Ereignisse ohne Zeit</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events without a time will stay.</source>
   <translation>
    <numerusform>{n} Ereignis ohne Zeit bleibt.</numerusform>
    <numerusform>{n} Ereignisse ohne Zeit bleiben.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events written to {path} in {seconds} s.</source>
   <translation>
    <numerusform>{n} Ereignis in {seconds} s in {path} geschrieben.</numerusform>
    <numerusform>{n} Ereignisse in {seconds} s in {path} geschrieben.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events, the latest {shown} of them in full with their data and origin</source>
   <translation>
    <numerusform>{n} Ereignis, davon die letzten {shown} vollständig mit Daten und Herkunft</numerusform>
    <numerusform>{n} Ereignisse, davon die letzten {shown} vollständig mit Daten und Herkunft</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} events, {first} to {last}.</source>
   <translation>
    <numerusform>{n} Ereignis, {first} bis {last}.</numerusform>
    <numerusform>{n} Ereignisse, {first} bis {last}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} fields</source>
   <translation>
    <numerusform>{n} Feld</numerusform>
    <numerusform>{n} Felder</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} files</source>
   <translation>
    <numerusform>{n} Datei</numerusform>
    <numerusform>{n} Dateien</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} findings</source>
   <translation>
    <numerusform>{n} Befund</numerusform>
    <numerusform>{n} Befunde</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} free texts</source>
   <translation>
    <numerusform>{n} freier Text</numerusform>
    <numerusform>{n} freie Texte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} further deliveries</source>
   <translation>
    <numerusform>{n} weitere Zustellung</numerusform>
    <numerusform>{n} weitere Zustellungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} further deliveries of known events</source>
   <translation>
    <numerusform>{n} weitere Zustellung eines bekannten Ereignisses</numerusform>
    <numerusform>{n} weitere Zustellungen bekannter Ereignisse</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} further events whose data names the customer, such as of a card of theirs or of somebody else</source>
   <translation>
    <numerusform>{n} weiteres Ereignis, dessen Daten den Kunden nennen, etwa zu einer Karte oder zu jemand anderem</numerusform>
    <numerusform>{n} weitere Ereignisse, deren Daten den Kunden nennen, etwa zu einer Karte oder zu jemand anderem</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} have a better reason.</source>
   <translation>
    <numerusform>{n} hat jetzt einen genaueren Grund.</numerusform>
    <numerusform>{n} haben jetzt einen genaueren Grund.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} have numbers behind the name, for there are others of that name.</source>
   <translation>
    <numerusform>{n} hat eine Zahl hinter dem Namen, denn es gibt schon eine dieses Namens.</numerusform>
    <numerusform>{n} haben Zahlen hinter dem Namen, denn es gibt schon andere dieses Namens.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} hours</source>
   <translation>
    <numerusform>{n} Stunde</numerusform>
    <numerusform>{n} Stunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} hours</source>
   <comment>width of a bar</comment>
   <translation>
    <numerusform>eine Stunde</numerusform>
    <numerusform>{n} Stunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} items</source>
   <translation>
    <numerusform>{n} Element</numerusform>
    <numerusform>{n} Elemente</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} later</source>
   <translation>{n} später</translation>
  </message>
  <message numerus="yes">
   <source>{n} lines of other text stood in between.</source>
   <translation>
    <numerusform>Dazwischen stand {n} Zeile mit anderem Text.</numerusform>
    <numerusform>Dazwischen standen {n} Zeilen mit anderem Text.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} may be the same person</source>
   <translation>
    <numerusform>{n} könnte dieselbe Person sein</numerusform>
    <numerusform>{n} könnten dieselbe Person sein</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} minutes</source>
   <translation>
    <numerusform>{n} Minute</numerusform>
    <numerusform>{n} Minuten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} minutes</source>
   <comment>width of a bar</comment>
   <translation>
    <numerusform>eine Minute</numerusform>
    <numerusform>{n} Minuten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} months</source>
   <comment>width of a bar</comment>
   <translation>
    <numerusform>ein Monat</numerusform>
    <numerusform>{n} Monate</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more campaigns are not drawn</source>
   <translation>
    <numerusform>{n} weitere Kampagne ist nicht gezeichnet</numerusform>
    <numerusform>{n} weitere Kampagnen sind nicht gezeichnet</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more could not be read.</source>
   <translation>
    <numerusform>{n} weitere konnte nicht gelesen werden.</numerusform>
    <numerusform>{n} weitere konnten nicht gelesen werden.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more may have been in it: a move is not in the data.</source>
   <translation>
    <numerusform>{n} weiterer könnte darin gewesen sein: Ein Wechsel fehlt in den Daten.</numerusform>
    <numerusform>{n} weitere könnten darin gewesen sein: Ein Wechsel fehlt in den Daten.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more parts were not taken as typed.</source>
   <translation>
    <numerusform>{n} weiterer Teil wurde nicht wie getippt übernommen.</numerusform>
    <numerusform>{n} weitere Teile wurden nicht wie getippt übernommen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more stand in the side bar</source>
   <translation>
    <numerusform>{n} weitere steht in der Seitenleiste</numerusform>
    <numerusform>{n} weitere stehen in der Seitenleiste</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} names</source>
   <translation>
    <numerusform>{n} Name</numerusform>
    <numerusform>{n} Namen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} new events</source>
   <translation>
    <numerusform>{n} neues Ereignis</numerusform>
    <numerusform>{n} neue Ereignisse</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} new events are not shown: the search is still the one from last time.</source>
   <translation>
    <numerusform>{n} neues Ereignis ist nicht zu sehen: Die Suche ist noch die vom letzten Mal.</numerusform>
    <numerusform>{n} neue Ereignisse sind nicht zu sehen: Die Suche ist noch die vom letzten Mal.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} new events.</source>
   <translation>
    <numerusform>{n} neues Ereignis.</numerusform>
    <numerusform>{n} neue Ereignisse.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} notes</source>
   <translation>
    <numerusform>{n} Notiz</numerusform>
    <numerusform>{n} Notizen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} notes and marks</source>
   <translation>
    <numerusform>{n} Notiz oder Markierung</numerusform>
    <numerusform>{n} Notizen und Markierungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} of them are cut: {missing}, and {why}.</source>
   <translation>
    <numerusform>{n} davon ist gekürzt: {missing}, und {why}.</numerusform>
    <numerusform>{n} davon sind gekürzt: {missing}, und {why}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} of {total} rejected records fit.</source>
   <translation>
    <numerusform>{n} von {total} abgewiesenen Datensätzen passt.</numerusform>
    <numerusform>{n} von {total} abgewiesenen Datensätzen passen.</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} of {total} with this key</source>
   <translation>{n} von {total} mit diesem Schlüssel</translation>
  </message>
  <message>
   <source>{n} of {total} with this key, the one that programs use</source>
   <translation>{n} von {total} mit diesem Schlüssel, der, den Programme nehmen</translation>
  </message>
  <message numerus="yes">
   <source>{n} other customers have “{what}” {when}</source>
   <translation>
    <numerusform>{n} anderer Kunde hat {when} „{what}“</numerusform>
    <numerusform>{n} andere Kunden haben {when} „{what}“</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} other customers joined {when}</source>
   <translation>
    <numerusform>{n} anderer Kunde ist {when} eingetreten</numerusform>
    <numerusform>{n} andere Kunden sind {when} eingetreten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} other customers left {when}</source>
   <translation>
    <numerusform>{n} anderer Kunde ist {when} ausgetreten</numerusform>
    <numerusform>{n} andere Kunden sind {when} ausgetreten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} other customers were downgraded {when}</source>
   <translation>
    <numerusform>{n} anderer Kunde wurde {when} herabgestuft</numerusform>
    <numerusform>{n} andere Kunden wurden {when} herabgestuft</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} other customers were prolonged {when}</source>
   <translation>
    <numerusform>{n} anderer Kunde wurde {when} verlängert</numerusform>
    <numerusform>{n} andere Kunden wurden {when} verlängert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} other customers were upgraded {when}</source>
   <translation>
    <numerusform>{n} anderer Kunde wurde {when} hochgestuft</numerusform>
    <numerusform>{n} andere Kunden wurden {when} hochgestuft</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} other events came in the same bytes; not shown here</source>
   <translation>
    <numerusform>{n} anderes Ereignis kam in denselben Bytes; hier nicht gezeigt</numerusform>
    <numerusform>{n} andere Ereignisse kamen in denselben Bytes; hier nicht gezeigt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} other send-outs</source>
   <translation>
    <numerusform>eine andere Aussendung</numerusform>
    <numerusform>{n} andere Aussendungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} parts were too large to be compared value by value: of these it is only said whether they differ.</source>
   <translation>
    <numerusform>Ein Teil war zu groß, um Wert für Wert verglichen zu werden: Davon steht hier nur, ob er sich unterscheidet.</numerusform>
    <numerusform>{n} Teile waren zu groß, um Wert für Wert verglichen zu werden: Davon steht hier nur, ob sie sich unterscheiden.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} phone numbers</source>
   <translation>
    <numerusform>{n} Telefonnummer</numerusform>
    <numerusform>{n} Telefonnummern</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} places</source>
   <translation>
    <numerusform>{n} Stelle</numerusform>
    <numerusform>{n} Stellen</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} read again…</source>
   <translation>{n} noch einmal gelesen…</translation>
  </message>
  <message numerus="yes">
   <source>{n} records</source>
   <translation>
    <numerusform>{n} Datensatz</numerusform>
    <numerusform>{n} Datensätze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} records could not be used. The reason and the original bytes of each are kept.</source>
   <translation>
    <numerusform>{n} Datensatz war nicht brauchbar. Der Grund und die ursprünglichen Bytes sind aufbewahrt.</numerusform>
    <numerusform>{n} Datensätze waren nicht brauchbar. Von jedem sind der Grund und die ursprünglichen Bytes aufbewahrt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} records were lost; the rejects say where each was found.</source>
   <translation>
    <numerusform>{n} Datensatz ist verloren; die abgewiesenen Datensätze nennen die Fundstelle.</numerusform>
    <numerusform>{n} Datensätze sind verloren; die abgewiesenen Datensätze nennen jede Fundstelle.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} records were read again from the captures.</source>
   <translation>
    <numerusform>{n} Datensatz wurde erneut aus den Mitschnitten gelesen.</numerusform>
    <numerusform>{n} Datensätze wurden erneut aus den Mitschnitten gelesen.</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} rejected</source>
   <translation>{n} abgewiesen</translation>
  </message>
  <message numerus="yes">
   <source>{n} rejected records</source>
   <translation>
    <numerusform>{n} abgewiesener Datensatz</numerusform>
    <numerusform>{n} abgewiesene Datensätze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rejects</source>
   <translation>
    <numerusform>{n} abgewiesener Datensatz</numerusform>
    <numerusform>{n} abgewiesene Datensätze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rejects that name the customer</source>
   <translation>
    <numerusform>{n} abgewiesener Datensatz, der den Kunden nennt</numerusform>
    <numerusform>{n} abgewiesene Datensätze, die den Kunden nennen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rejects that were read before</source>
   <translation>
    <numerusform>{n} abgewiesener Datensatz, der davor gelesen wurde</numerusform>
    <numerusform>{n} abgewiesene Datensätze, die davor gelesen wurden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rejects were read again.</source>
   <translation>
    <numerusform>{n} abgewiesener Datensatz wurde erneut gelesen.</numerusform>
    <numerusform>{n} abgewiesene Datensätze wurden erneut gelesen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rejects written in {seconds} s.</source>
   <translation>
    <numerusform>{n} abgewiesener Datensatz in {seconds} s geschrieben.</numerusform>
    <numerusform>{n} abgewiesene Datensätze in {seconds} s geschrieben.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rejects written to {path} in {seconds} s.</source>
   <translation>
    <numerusform>{n} abgewiesener Datensatz in {seconds} s in {path} geschrieben.</numerusform>
    <numerusform>{n} abgewiesene Datensätze in {seconds} s in {path} geschrieben.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} retries</source>
   <translation>
    <numerusform>eine Wiederholung</numerusform>
    <numerusform>{n} Wiederholungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rewards</source>
   <translation>
    <numerusform>{n} Prämie</numerusform>
    <numerusform>{n} Prämien</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rows copied.</source>
   <translation>
    <numerusform>{n} Zeile kopiert.</numerusform>
    <numerusform>{n} Zeilen kopiert.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rules</source>
   <translation>
    <numerusform>{n} Regel</numerusform>
    <numerusform>{n} Regeln</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} saved views that name the customer</source>
   <translation>
    <numerusform>{n} gespeicherte Ansicht, die den Kunden nennt</numerusform>
    <numerusform>{n} gespeicherte Ansichten, die den Kunden nennen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} searches and visits</source>
   <translation>
    <numerusform>{n} Suche oder besuchte Stelle</numerusform>
    <numerusform>{n} Suchen und besuchte Stellen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} seconds</source>
   <translation>
    <numerusform>{n} Sekunde</numerusform>
    <numerusform>{n} Sekunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} seconds</source>
   <comment>width of a bar</comment>
   <translation>
    <numerusform>eine Sekunde</numerusform>
    <numerusform>{n} Sekunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} selected events</source>
   <translation>
    <numerusform>{n} ausgewähltes Ereignis</numerusform>
    <numerusform>{n} ausgewählte Ereignisse</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} source ids</source>
   <translation>
    <numerusform>{n} eigene ID</numerusform>
    <numerusform>{n} eigene IDs</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} stand at the ends of their sources, which may have been cut off there: import the sources again.</source>
   <translation>
    <numerusform>{n} steht am Ende seiner Quelle, die dort womöglich abgeschnitten war: Importieren Sie die Quelle erneut.</numerusform>
    <numerusform>{n} stehen am Ende ihrer Quellen, die dort womöglich abgeschnitten waren: Importieren Sie die Quellen erneut.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} stays</source>
   <translation>
    <numerusform>{n} Aufenthalt</numerusform>
    <numerusform>{n} Aufenthalte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} stays, too short to be told apart here; the table has them.</source>
   <translation>
    <numerusform>{n} Aufenthalt, hier zu kurz, um unterschieden zu werden; er steht in der Tabelle.</numerusform>
    <numerusform>{n} Aufenthalte, hier zu kurz, um unterschieden zu werden; sie stehen in der Tabelle.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} steps that could be undone, of whatever they are</source>
   <translation>
    <numerusform>{n} Schritt, der sich rückgängig machen ließe</numerusform>
    <numerusform>{n} Schritte, die sich rückgängig machen ließen, gleich welche</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} times</source>
   <translation>
    <numerusform>einmal</numerusform>
    <numerusform>{n}-mal</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} times the same content</source>
   <translation>
    <numerusform>noch einmal derselbe Inhalt</numerusform>
    <numerusform>{n}-mal derselbe Inhalt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} values in it differ from {time}</source>
   <translation>
    <numerusform>{n} Wert darin ist anders als am {time}</numerusform>
    <numerusform>{n} Werte darin sind anders als am {time}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} values of metadata</source>
   <translation>
    <numerusform>{n} Wert aus Metadaten</numerusform>
    <numerusform>{n} Werte aus Metadaten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} views</source>
   <translation>
    <numerusform>{n} Ansicht</numerusform>
    <numerusform>{n} Ansichten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} views were added from {file}.</source>
   <translation>
    <numerusform>{n} Ansicht wurde aus {file} übernommen.</numerusform>
    <numerusform>{n} Ansichten wurden aus {file} übernommen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} views were written to {file}.</source>
   <translation>
    <numerusform>{n} Ansicht wurde in {file} geschrieben.</numerusform>
    <numerusform>{n} Ansichten wurden in {file} geschrieben.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} weeks</source>
   <comment>width of a bar</comment>
   <translation>
    <numerusform>eine Woche</numerusform>
    <numerusform>{n} Wochen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} were left out: not all of their bytes are there.</source>
   <translation>
    <numerusform>{n} wurde ausgelassen: Nicht alle Bytes davon sind vorhanden.</numerusform>
    <numerusform>{n} wurden ausgelassen: Nicht alle Bytes davon sind vorhanden.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} were there already.</source>
   <translation>
    <numerusform>{n} war schon vorhanden.</numerusform>
    <numerusform>{n} waren schon vorhanden.</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} written…</source>
   <translation>{n} geschrieben…</translation>
  </message>
  <message numerus="yes">
   <source>{n} years</source>
   <comment>width of a bar</comment>
   <translation>
    <numerusform>ein Jahr</numerusform>
    <numerusform>{n} Jahre</numerusform>
   </translation>
  </message>
  <message>
   <source>{pages} of {size} bytes</source>
   <translation>{pages} zu {size} Bytes</translation>
  </message>
  <message>
   <source>{pages} of {size} bytes, {free} of them free</source>
   <translation>{pages} zu {size} Bytes, davon {free} frei</translation>
  </message>
  <message>
   <source>{path} belongs to the library that is open, which is no capture.</source>
   <translation>{path} gehört zur geöffneten Bibliothek, die kein Mitschnitt ist.</translation>
  </message>
  <message>
   <source>{path} cannot be opened ({reason}).</source>
   <translation>{path} kann nicht geöffnet werden ({reason}).</translation>
  </message>
  <message>
   <source>{path} cannot be opened ({reason}). Check that it is a file you can read.</source>
   <translation>{path} kann nicht geöffnet werden ({reason}). Prüfen Sie, ob es eine Datei ist, die Sie lesen dürfen.</translation>
  </message>
  <message>
   <source>{path} cannot be read at the moment ({reason}). What was read is kept; it is tried again.</source>
   <translation>{path} kann im Moment nicht gelesen werden ({reason}). Was gelesen wurde, bleibt erhalten; es wird erneut versucht.</translation>
  </message>
  <message>
   <source>{path} cannot be read: {reason}.</source>
   <translation>{path} kann nicht gelesen werden: {reason}.</translation>
  </message>
  <message>
   <source>{path} could not be read to its end ({reason}). What was read is kept; import it again to go on.</source>
   <translation>{path} konnte nicht bis zum Ende gelesen werden ({reason}). Was gelesen wurde, bleibt erhalten; importieren Sie die Datei erneut, um fortzufahren.</translation>
  </message>
  <message>
   <source>{path} holds what {other} holds, so it was left out.</source>
   <translation>{path} enthält dasselbe wie {other}, daher wurde die Datei ausgelassen.</translation>
  </message>
  <message>
   <source>{path} is UTF-32 text, which is not read. Save it as UTF-8 and import that.</source>
   <translation>{path} ist UTF-32-Text, der nicht gelesen wird. Speichern Sie ihn als UTF-8 und importieren Sie das.</translation>
  </message>
  <message>
   <source>{path} is UTF-{bits} text without the mark at its beginning that says so. Save it as UTF-8 and import that.</source>
   <translation>{path} ist UTF-{bits}-Text ohne die Marke am Anfang, die das anzeigt. Speichern Sie ihn als UTF-8 und importieren Sie das.</translation>
  </message>
  <message>
   <source>{path} is a PDF document, which holds no events. Choose the capture itself.</source>
   <translation>{path} ist ein PDF-Dokument, das keine Ereignisse enthält. Wählen Sie den Mitschnitt selbst.</translation>
  </message>
  <message>
   <source>{path} is a Parquet file, which is not read. Save it as CSV or JSON lines and import that.</source>
   <translation>{path} ist eine Parquet-Datei, die nicht gelesen wird. Speichern Sie sie als CSV oder JSON-Zeilen und importieren Sie das.</translation>
  </message>
  <message>
   <source>{path} is a binary file, not text with JSON in it. Choose a capture, a log or a JSON file.</source>
   <translation>{path} ist eine Binärdatei, kein Text mit JSON darin. Wählen Sie einen Mitschnitt, ein Log oder eine JSON-Datei.</translation>
  </message>
  <message>
   <source>{path} is a database of another program. It was left untouched; choose another with --library.</source>
   <translation>{path} ist die Datenbank eines anderen Programms. Sie blieb unberührt; wählen Sie mit --library eine andere.</translation>
  </message>
  <message>
   <source>{path} is a database, which holds no events. Choose the capture itself.</source>
   <translation>{path} ist eine Datenbank, die keine Ereignisse enthält. Wählen Sie den Mitschnitt selbst.</translation>
  </message>
  <message>
   <source>{path} is a library of Tier Viewer and no capture. Open it with: tier-viewer open, then its name.</source>
   <translation>{path} ist eine Bibliothek von Tier Viewer und kein Mitschnitt. Öffnen Sie sie mit: tier-viewer open, dann ihr Name.</translation>
  </message>
  <message>
   <source>{path} is a link that leads back to itself. Choose the file itself.</source>
   <translation>{path} ist eine Verknüpfung, die auf sich selbst zurückführt. Wählen Sie die Datei selbst.</translation>
  </message>
  <message>
   <source>{path} is a picture, which holds no events. Choose the capture itself.</source>
   <translation>{path} ist ein Bild, das keine Ereignisse enthält. Wählen Sie den Mitschnitt selbst.</translation>
  </message>
  <message>
   <source>{path} is a program, which holds no events. Choose the capture itself.</source>
   <translation>{path} ist ein Programm, das keine Ereignisse enthält. Wählen Sie den Mitschnitt selbst.</translation>
  </message>
  <message>
   <source>{path} is a zip archive by now. Import it again to read what is in it.</source>
   <translation>{path} ist inzwischen ein Zip-Archiv. Importieren Sie es erneut, um den Inhalt zu lesen.</translation>
  </message>
  <message>
   <source>{path} is a {kind} archive, which is not read. Unpack it first, then import the folder with what was in it.</source>
   <translation>{path} ist ein {kind}-Archiv, das nicht gelesen wird. Entpacken Sie es zuerst, und importieren Sie dann den Ordner mit dem Inhalt.</translation>
  </message>
  <message>
   <source>{path} is an Office document. Save the table in it as CSV and import that.</source>
   <translation>{path} ist ein Office-Dokument. Speichern Sie die Tabelle darin als CSV und importieren Sie das.</translation>
  </message>
  <message>
   <source>{path} is an old Office document. Save the table in it as CSV and import that.</source>
   <translation>{path} ist ein altes Office-Dokument. Speichern Sie die Tabelle darin als CSV und importieren Sie das.</translation>
  </message>
  <message>
   <source>{path} is another file now.</source>
   <translation>{path} ist jetzt eine andere Datei.</translation>
  </message>
  <message>
   <source>{path} is called {other} now. It is followed on under that name.</source>
   <translation>{path} heißt jetzt {other}. Der Datei wird unter diesem Namen weiter gefolgt.</translation>
  </message>
  <message>
   <source>{path} is compressed and damaged or cut off, so it could not be unpacked to its end. What came out before that is kept; get the file once more and import it again.</source>
   <translation>{path} ist komprimiert und beschädigt oder abgeschnitten und konnte nicht bis zum Ende entpackt werden. Was zuvor herauskam, bleibt erhalten; besorgen Sie die Datei noch einmal und importieren Sie sie erneut.</translation>
  </message>
  <message>
   <source>{path} is compressed in the old way of .Z files, which is not read. Unpack it first, then import that.</source>
   <translation>{path} ist nach der alten Art der .Z-Dateien komprimiert, die nicht gelesen wird. Entpacken Sie die Datei zuerst, und importieren Sie dann das.</translation>
  </message>
  <message>
   <source>{path} is compressed with {kind}, which is not read. Unpack it first, then import that.</source>
   <translation>{path} ist mit {kind} komprimiert, was nicht gelesen wird. Entpacken Sie die Datei zuerst, und importieren Sie dann das.</translation>
  </message>
  <message>
   <source>{path} is damaged or cut off in its archive, so it could not be unpacked to its end unchanged. What came out is kept; get the archive once more and import it again.</source>
   <translation>{path} ist in seinem Archiv beschädigt oder abgeschnitten und konnte nicht unverändert bis zum Ende entpackt werden. Was herauskam, bleibt erhalten; besorgen Sie das Archiv noch einmal und importieren Sie es erneut.</translation>
  </message>
  <message>
   <source>{path} is empty: there is nothing to import.</source>
   <translation>{path} ist leer: Es gibt nichts zu importieren.</translation>
  </message>
  <message>
   <source>{path} is encrypted. Unpack it with its password, then import what was in it.</source>
   <translation>{path} ist verschlüsselt. Entpacken Sie die Datei mit ihrem Passwort, und importieren Sie dann den Inhalt.</translation>
  </message>
  <message>
   <source>{path} is no archive, so there is no file in it. Check the spelling.</source>
   <translation>{path} ist kein Archiv, daher ist keine Datei darin. Prüfen Sie die Schreibweise.</translation>
  </message>
  <message>
   <source>{path} is not a Tier Viewer library. It was left untouched; choose another with --library.</source>
   <translation>{path} ist keine Bibliothek von Tier Viewer. Die Datei blieb unberührt; wählen Sie mit --library eine andere.</translation>
  </message>
  <message>
   <source>{path} is not a file, so it cannot be a library. Choose another with --library.</source>
   <translation>{path} ist keine Datei und kann daher keine Bibliothek sein. Wählen Sie mit --library eine andere.</translation>
  </message>
  <message>
   <source>{path} is not a regular file, so it cannot be followed.</source>
   <translation>{path} ist keine gewöhnliche Datei, daher kann ihr nicht gefolgt werden.</translation>
  </message>
  <message>
   <source>{path} is not a regular file, so it cannot be read as a capture. Choose a file or a folder.</source>
   <translation>{path} ist keine gewöhnliche Datei und kann nicht als Mitschnitt gelesen werden. Wählen Sie eine Datei oder einen Ordner.</translation>
  </message>
  <message>
   <source>{path} is not there any more. It is waited for, and read as soon as it is there.</source>
   <translation>{path} ist nicht mehr vorhanden. Es wird gewartet und gelesen, sobald die Datei da ist.</translation>
  </message>
  <message>
   <source>{path} is not there yet. It is waited for, and read as soon as it is there.</source>
   <translation>{path} ist noch nicht vorhanden. Es wird gewartet und gelesen, sobald die Datei da ist.</translation>
  </message>
  <message>
   <source>{path} is packed in a way that is not read (zip method {method}). Unpack the archive and import the folder.</source>
   <translation>{path} ist auf eine Art gepackt, die nicht gelesen wird (Zip-Verfahren {method}). Entpacken Sie das Archiv und importieren Sie den Ordner.</translation>
  </message>
  <message>
   <source>{path} is packed into something more than {count} times over, which no capture is. If you trust it, unpack it yourself and import what was in it.</source>
   <translation>{path} ist mehr als {count}-mal ineinander gepackt, wie es kein Mitschnitt ist. Wenn Sie der Datei vertrauen, entpacken Sie sie selbst und importieren Sie den Inhalt.</translation>
  </message>
  <message>
   <source>{path} is there already and belongs to no earlier export. Choose another name.</source>
   <translation>{path} ist bereits vorhanden und gehört zu keinem früheren Export. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>{path} is there now and is followed.</source>
   <translation>{path} ist jetzt vorhanden; der Datei wird gefolgt.</translation>
  </message>
  <message>
   <source>{path} may not be read. Ask for permission to read it, or copy it to a folder of your own.</source>
   <translation>{path} darf nicht gelesen werden. Lassen Sie sich Leserechte geben, oder kopieren Sie die Datei in einen eigenen Ordner.</translation>
  </message>
  <message>
   <source>{path} unpacks to more than {count} GiB, the most that is taken from one file, so reading was stopped. What came out before that is kept; unpack it yourself if you trust it, and import that.</source>
   <translation>{path} ergibt entpackt mehr als {count} GiB, das Äußerste für eine Datei, daher wurde das Lesen angehalten. Was zuvor herauskam, bleibt erhalten; wenn Sie der Datei vertrauen, entpacken Sie sie selbst und importieren Sie das.</translation>
  </message>
  <message>
   <source>{path} unpacks to more than {count} times its size, which no capture does, so reading was stopped. What came out before that is kept; unpack it yourself if you trust it, and import that.</source>
   <translation>{path} ergibt entpackt mehr als das {count}-Fache seiner Größe, wie es kein Mitschnitt tut, daher wurde das Lesen angehalten. Was zuvor herauskam, bleibt erhalten; wenn Sie der Datei vertrauen, entpacken Sie sie selbst und importieren Sie das.</translation>
  </message>
  <message>
   <source>{path} was changed while it was read. What was read of it is kept; import it again to read what is in it now.</source>
   <translation>{path} wurde beim Lesen geändert. Was davon gelesen wurde, bleibt erhalten; importieren Sie sie erneut, um den jetzigen Inhalt zu lesen.</translation>
  </message>
  <message>
   <source>{path} was cut short while it was read. What was read of it is kept; import it again to read what is in it now.</source>
   <translation>{path} wurde beim Lesen gekürzt. Was davon gelesen wurde, bleibt erhalten; importieren Sie sie erneut, um den jetzigen Inhalt zu lesen.</translation>
  </message>
  <message>
   <source>{path} was cut short. What is written to it now is read as a new source.</source>
   <translation>{path} wurde gekürzt. Was jetzt hineingeschrieben wird, wird als neue Quelle gelesen.</translation>
  </message>
  <message>
   <source>{path} was emptied and written anew since it was last looked at, so it is read from its beginning as a new source. What was written just before that may be only in a copy of it.</source>
   <translation>{path} wurde seit dem letzten Blick geleert und neu geschrieben und wird daher von Anfang an als neue Quelle gelesen. Was kurz davor geschrieben wurde, steht womöglich nur in einer Kopie.</translation>
  </message>
  <message>
   <source>{path} was made by a newer Tier Viewer (library version {version}, this program reads {known}). It was left untouched; install the newer program.</source>
   <translation>{path} stammt von einem neueren Tier Viewer (Bibliotheksversion {version}, dieses Programm liest {known}). Die Datei blieb unberührt; installieren Sie das neuere Programm.</translation>
  </message>
  <message>
   <source>{path} was moved or removed while it was read. What was read of it is kept.</source>
   <translation>{path} wurde beim Lesen verschoben oder entfernt. Was davon gelesen wurde, bleibt erhalten.</translation>
  </message>
  <message>
   <source>{path} was replaced by another file while it was read. What was read of it is kept; import it again to read what is in it now.</source>
   <translation>{path} wurde beim Lesen durch eine andere Datei ersetzt. Was davon gelesen wurde, bleibt erhalten; importieren Sie sie erneut, um den jetzigen Inhalt zu lesen.</translation>
  </message>
  <message>
   <source>{path} was replaced by another file. The old one was read to its end; the new one is followed.</source>
   <translation>{path} wurde durch eine andere Datei ersetzt. Die alte wurde bis zum Ende gelesen; der neuen wird gefolgt.</translation>
  </message>
  <message>
   <source>{path} was rotated since it was last looked at: {other} was read as well.</source>
   <translation>{path} wurde seit dem letzten Blick rotiert: {other} wurde auch gelesen.</translation>
  </message>
  <message>
   <source>{path} was rotated. The old one was read to its end; the new one is followed.</source>
   <translation>{path} wurde rotiert. Die alte Datei wurde bis zum Ende gelesen; der neuen wird gefolgt.</translation>
  </message>
  <message>
   <source>{path} was skipped: {reason}.</source>
   <translation>{path} wurde übersprungen: {reason}.</translation>
  </message>
  <message>
   <source>{path} was taken out of the library, so it is not followed any more.</source>
   <translation>{path} wurde aus der Bibliothek genommen, daher wird der Datei nicht mehr gefolgt.</translation>
  </message>
  <message>
   <source>{period}: being counted</source>
   <translation>{period}: wird gezählt</translation>
  </message>
  <message>
   <source>{period}: {events}. No imported source covers this time.</source>
   <translation>{period}: {events}. Keine importierte Quelle deckt diese Zeit ab.</translation>
  </message>
  <message>
   <source>{place} of {all}</source>
   <translation>{place} von {all}</translation>
  </message>
  <message>
   <source>{platform}, {width} × {height}, scale {scale}</source>
   <translation>{platform}, {width} × {height}, Skalierung {scale}</translation>
  </message>
  <message>
   <source>{points} are to become usable later</source>
   <translation>{points} vorgemerkt, später verfügbar</translation>
  </message>
  <message>
   <source>{points} came from another card</source>
   <translation>{points} von einer anderen Karte gekommen</translation>
  </message>
  <message>
   <source>{points} expired</source>
   <translation>{points} verfallen</translation>
  </message>
  <message>
   <source>{points} is to become usable later</source>
   <translation>{points} vorgemerkt, später verfügbar</translation>
  </message>
  <message>
   <source>{points} that was pending became usable</source>
   <translation>vorgemerkte Punkte verfügbar geworden: {points}</translation>
  </message>
  <message>
   <source>{points} that were pending became usable</source>
   <translation>vorgemerkte Punkte verfügbar geworden: {points}</translation>
  </message>
  <message>
   <source>{points} was added</source>
   <translation>{points} gutgeschrieben</translation>
  </message>
  <message>
   <source>{points} was earned</source>
   <translation>{points} gesammelt</translation>
  </message>
  <message>
   <source>{points} was given as a reward</source>
   <translation>{points} als Prämie vergeben</translation>
  </message>
  <message>
   <source>{points} was given back</source>
   <translation>{points} zurückgegeben</translation>
  </message>
  <message>
   <source>{points} was removed</source>
   <translation>{points} entfernt</translation>
  </message>
  <message>
   <source>{points} was spent</source>
   <translation>{points} ausgegeben</translation>
  </message>
  <message>
   <source>{points} was taken</source>
   <translation>{points} abgezogen</translation>
  </message>
  <message>
   <source>{points} was taken back</source>
   <translation>{points} zurückgenommen</translation>
  </message>
  <message>
   <source>{points} went to another card</source>
   <translation>{points} auf eine andere Karte übertragen</translation>
  </message>
  <message>
   <source>{points} were added</source>
   <translation>{points} gutgeschrieben</translation>
  </message>
  <message>
   <source>{points} were earned</source>
   <translation>{points} gesammelt</translation>
  </message>
  <message>
   <source>{points} were given as a reward</source>
   <translation>{points} als Prämie vergeben</translation>
  </message>
  <message>
   <source>{points} were given back</source>
   <translation>{points} zurückgegeben</translation>
  </message>
  <message>
   <source>{points} were removed</source>
   <translation>{points} entfernt</translation>
  </message>
  <message>
   <source>{points} were spent</source>
   <translation>{points} ausgegeben</translation>
  </message>
  <message>
   <source>{points} were taken</source>
   <translation>{points} abgezogen</translation>
  </message>
  <message>
   <source>{points} were taken back</source>
   <translation>{points} zurückgenommen</translation>
  </message>
  <message>
   <source>{readers}, {free} free</source>
   <translation>{readers}, {free} frei</translation>
  </message>
  <message>
   <source>{readers}, {free} free, cannot be written</source>
   <translation>{readers}, {free} frei, nicht beschreibbar</translation>
  </message>
  <message>
   <source>{reason}, which more than {count} customers have</source>
   <translation>{reason}; mehr als {count} Kunden haben sie</translation>
  </message>
  <message>
   <source>{reason}, {free} MB free</source>
   <translation>{reason}, {free} MB frei</translation>
  </message>
  <message>
   <source>{repaired} does not lie beside {damaged}. Move it there, or open it where it is.</source>
   <translation>{repaired} liegt nicht neben {damaged}. Verschieben Sie die Datei dorthin, oder öffnen Sie sie dort, wo sie ist.</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <source>{shown} of {all}</source>
   <translation>{shown} von {all}</translation>
  </message>
  <message>
   <source>{shown} of {all} deliveries are listed.</source>
   <translation>Aufgeführt sind {shown} von {all} Zustellungen.</translation>
  </message>
  <message>
   <source>{shown} of {all} findings are listed; a case file that is saved as .zip has all of them.</source>
   <translation>Aufgeführt sind {shown} von {all} Befunden; eine als .zip gespeicherte Fallakte enthält alle.</translation>
  </message>
  <message>
   <source>{shown} of {all} findings are listed; findings.csv has all of them.</source>
   <translation>Aufgeführt sind {shown} von {all} Befunden; findings.csv enthält alle.</translation>
  </message>
  <message>
   <source>{shown} of {all} notes are shown.</source>
   <translation>Gezeigt sind {shown} von {all} Notizen.</translation>
  </message>
  <message>
   <source>{some} and {last}</source>
   <translation>{some} und {last}</translation>
  </message>
  <message>
   <source>{some} and {other}</source>
   <translation>{some} und {other}</translation>
  </message>
  <message>
   <source>{some} or {other}</source>
   <translation>{some} oder {other}</translation>
  </message>
  <message>
   <source>{source}, line {line}, byte {offset}, {length} bytes</source>
   <translation>{source}, Zeile {line}, Byte {offset}, {length} Bytes</translation>
  </message>
  <message>
   <source>{source}, line {line}, byte {offset}, {size}</source>
   <translation>{source}, Zeile {line}, Byte {offset}, {size}</translation>
  </message>
  <message>
   <source>{source}, line {line}, column {column}, byte {offset}, {size}</source>
   <translation>{source}, Zeile {line}, Spalte {column}, Byte {offset}, {size}</translation>
  </message>
  <message>
   <source>{status}: it changed nothing</source>
   <translation>{status}: es hat nichts geändert</translation>
  </message>
  <message>
   <source>{sure}: an event says that {tier} was left</source>
   <translation>{sure}: Ein Ereignis sagt, dass {tier} verlassen wurde</translation>
  </message>
  <message>
   <source>{target} cannot be written ({reason}). Choose another folder; no half file was left.</source>
   <translation>{target} kann nicht geschrieben werden ({reason}). Wählen Sie einen anderen Ordner; es blieb keine halbe Datei zurück.</translation>
  </message>
  <message>
   <source>{target} cannot be written ({reason}). Free some space, or choose another folder; no half file was left.</source>
   <translation>{target} kann nicht geschrieben werden ({reason}). Schaffen Sie Platz, oder wählen Sie einen anderen Ordner; es blieb keine halbe Datei zurück.</translation>
  </message>
  <message>
   <source>{target} cannot be written ({reason}). If it is open in another program, close it there; or choose another name. No half file was left.</source>
   <translation>{target} kann nicht geschrieben werden ({reason}). Ist die Datei in einem anderen Programm geöffnet, schließen Sie sie dort; oder wählen Sie einen anderen Namen. Es blieb keine halbe Datei zurück.</translation>
  </message>
  <message>
   <source>{target} cannot be written: {reason}.</source>
   <translation>{target} kann nicht geschrieben werden: {reason}.</translation>
  </message>
  <message>
   <source>{target} has a name that is too long for a file. Choose a shorter one.</source>
   <translation>{target} hat einen zu langen Dateinamen. Wählen Sie einen kürzeren.</translation>
  </message>
  <message>
   <source>{target} is a name that Windows keeps for a device. Choose another name.</source>
   <translation>{target} ist ein Name, den Windows für ein Gerät reserviert. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>{target} is not a file that can be replaced. Choose a name for a new file.</source>
   <translation>{target} ist keine Datei, die ersetzt werden kann. Wählen Sie einen Namen für eine neue Datei.</translation>
  </message>
  <message>
   <source>{target} is open in another program, which left {lock} beside it. Close it there, or choose another name.</source>
   <translation>{target} ist in einem anderen Programm geöffnet, das {lock} daneben angelegt hat. Schließen Sie die Datei dort, oder wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>{target} is the library itself or one of its sources. Choose another name.</source>
   <translation>{target} ist die Bibliothek selbst oder eine ihrer Quellen. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>{target} is the library itself, or a file that belongs to it or was imported into it. Choose another name for the export.</source>
   <translation>{target} ist die Bibliothek selbst oder eine Datei, die zu ihr gehört oder in sie importiert wurde. Wählen Sie einen anderen Namen für den Export.</translation>
  </message>
  <message>
   <source>{target} is the library itself. Choose another name for the export.</source>
   <translation>{target} ist die Bibliothek selbst. Wählen Sie einen anderen Namen für den Export.</translation>
  </message>
  <message>
   <source>{target} is the library itself. Choose another name for the views.</source>
   <translation>{target} ist die Bibliothek selbst. Wählen Sie einen anderen Namen für die Ansichten.</translation>
  </message>
  <message>
   <source>{target} lies in a folder that the program keeps its own files in. Choose another.</source>
   <translation>{target} liegt in einem Ordner, in dem das Programm seine eigenen Dateien hält. Wählen Sie einen anderen.</translation>
  </message>
  <message numerus="yes">
   <source>{the_event} and {n} more events arrived or were sent before happening, by up to {time}: the clocks differ.</source>
   <translation>
    <numerusform>{the_event} und {n} weiteres Ereignis kamen an oder wurden gesendet, bevor sie geschahen (bis zu {time} zu früh): Die Uhren weichen voneinander ab.</numerusform>
    <numerusform>{the_event} und {n} weitere Ereignisse kamen an oder wurden gesendet, bevor sie geschahen (bis zu {time} zu früh): Die Uhren weichen voneinander ab.</numerusform>
   </translation>
  </message>
  <message>
   <source>{the_event} arrived or was sent before happening, by up to {time}: the clocks differ.</source>
   <translation>{the_event} kam an oder wurde gesendet, bevor das Ereignis geschah (bis zu {time} zu früh): Die Uhren weichen voneinander ab.</translation>
  </message>
  <message>
   <source>{the_event} arrived {time} late; the vendor itself tries for one day only, so somebody sent it again, or a clock was wrong.</source>
   <translation>{the_event} kam {time} zu spät an; der Anbieter selbst versucht es nur einen Tag lang, also hat jemand das Ereignis noch einmal gesendet, oder eine Uhr ging falsch.</translation>
  </message>
  <message>
   <source>{the_event} has a time that cannot be: that is in the future.</source>
   <translation>{the_event} hat eine unmögliche Zeit: Sie liegt in der Zukunft.</translation>
  </message>
  <message>
   <source>{the_event} has a time that cannot be: the vendor sent no events then.</source>
   <translation>{the_event} hat eine unmögliche Zeit: Damals sandte der Anbieter noch keine Ereignisse.</translation>
  </message>
  <message>
   <source>{the_event} is there under {number} ids, as happens where two distributions or sources tell of one change.</source>
   <translation>{the_event} liegt unter {number} IDs vor; das kommt vor, wo zwei Distributionen oder Quellen von einer Änderung berichten.</translation>
  </message>
  <message>
   <source>{the_event} of {day}</source>
   <translation>{the_event} vom {day}</translation>
  </message>
  <message>
   <source>{the_event} was delivered twice</source>
   <translation>{the_event} wurde zweimal zugestellt</translation>
  </message>
  <message>
   <source>{the_event} was delivered twice, {time} apart</source>
   <translation>{the_event} wurde zweimal zugestellt, Abstand: {time}</translation>
  </message>
  <message>
   <source>{the_event} was delivered {number} times</source>
   <translation>{the_event} wurde {number}-mal zugestellt</translation>
  </message>
  <message>
   <source>{the_event} was delivered {number} times within {time}</source>
   <translation>{the_event} wurde {number}-mal zugestellt, verteilt über {time}</translation>
  </message>
  <message>
   <source>{the_event} without a time</source>
   <translation>{the_event} ohne Zeit</translation>
  </message>
  <message>
   <source>{things} and {last}</source>
   <translation>{things} und {last}</translation>
  </message>
  <message>
   <source>{tier} (now {name})</source>
   <translation>{tier} (jetzt {name})</translation>
  </message>
  <message>
   <source>{tier} at {lower}</source>
   <translation>{tier} bei {lower}</translation>
  </message>
  <message>
   <source>{tier} at {lower}, {missing} more if the campaign goes by the balance</source>
   <translation>{tier} bei {lower}, also noch {missing} mehr, falls die Kampagne nach dem Punktestand geht</translation>
  </message>
  <message>
   <source>{tier} begins at {lower}</source>
   <translation>{tier} beginnt bei {lower}</translation>
  </message>
  <message>
   <source>{tier} begins {at_points} and ends at {number} in {events}: no balance lies in that range.</source>
   <translation>{tier} beginnt {at_points} und endet bei {number} ({events}): Kein Punktestand liegt in diesem Bereich.</translation>
  </message>
  <message numerus="yes">
   <source>{tier} belongs to the campaign {other} in {n} events, which are of the campaign {campaign}.</source>
   <translation>
    <numerusform>{tier} gehört in einem Ereignis der Kampagne {campaign} zur Kampagne {other}.</numerusform>
    <numerusform>{tier} gehört in {n} Ereignissen der Kampagne {campaign} zur Kampagne {other}.</numerusform>
   </translation>
  </message>
  <message>
   <source>{tier} has the ranges {ranges} in events that all say it was last changed on {day}.</source>
   <translation>{tier} hat die Bereiche {ranges} in Ereignissen, die alle sagen, die Stufe sei zuletzt am {day} geändert worden.</translation>
  </message>
  <message>
   <source>{tier} has two ranges in {events}: {points} as its points, and {configured} in its configuration.</source>
   <translation>{tier} hat zwei Bereiche ({events}): {points} als Punkte und {configured} in der Konfiguration.</translation>
  </message>
  <message>
   <source>{tier} or {other}</source>
   <translation>{tier} oder {other}</translation>
  </message>
  <message>
   <source>{tier} runs from {lower} to {upper}: its range is turned round.</source>
   <translation>{tier} reicht von {lower} bis {upper}: Der Bereich ist umgekehrt.</translation>
  </message>
  <message>
   <source>{tier} since before the first event</source>
   <translation>{tier} schon vor dem ersten Ereignis</translation>
  </message>
  <message>
   <source>{tier} since some time after {day}</source>
   <translation>{tier} seit einem Tag nach dem {day}</translation>
  </message>
  <message>
   <source>{tier} since {day}</source>
   <translation>{tier} seit {day}</translation>
  </message>
  <message>
   <source>{tier} was last changed on {day}</source>
   <translation>{tier} zuletzt am {day}</translation>
  </message>
  <message>
   <source>{tier}, since {moment}</source>
   <translation>{tier}, seit {moment}</translation>
  </message>
  <message>
   <source>{tier}: {what}, {when}.</source>
   <translation>{tier}: {what}, {when}.</translation>
  </message>
  <message>
   <source>{time} ago</source>
   <translation>jetzt −{time}</translation>
  </message>
  <message numerus="yes">
   <source>{time}: damaged, {n} events concerned</source>
   <translation>
    <numerusform>{time}: beschädigt, {n} Ereignis betroffen</numerusform>
    <numerusform>{time}: beschädigt, {n} Ereignisse betroffen</numerusform>
   </translation>
  </message>
  <message>
   <source>{time}: sound</source>
   <translation>{time}: unversehrt</translation>
  </message>
  <message>
   <source>{types} or {last}</source>
   <translation>{types} oder {last}</translation>
  </message>
  <message>
   <source>{values} are replaced, the same person by the same name throughout.</source>
   <translation>{values} werden ersetzt, dieselbe Person überall durch denselben Namen.</translation>
  </message>
  <message>
   <source>{values} became “{looks}”</source>
   <translation>{values} → „{looks}“</translation>
  </message>
  <message>
   <source>{what} Shorten it.</source>
   <translation>{what} Kürzen Sie sie.</translation>
  </message>
  <message>
   <source>{what} {when}</source>
   <translation>{what} {when}</translation>
  </message>
  <message>
   <source>{what}, by {actor}</source>
   <translation>{what}, durch: {actor}</translation>
  </message>
  <message>
   <source>{what}, in the campaign {campaign}</source>
   <translation>{what}, in der Kampagne {campaign}</translation>
  </message>
  <message>
   <source>{what}: only the list shows them.</source>
   <translation>{what}: Das zeigt nur die Liste.</translation>
  </message>
  <message>
   <source>{when} · {count} new</source>
   <translation>{when} · {count} neu</translation>
  </message>
  <message>
   <source>{when} · {count} new, not finished</source>
   <translation>{when} · {count} neu, nicht beendet</translation>
  </message>
  <message>
   <source>{when}, {tier} {difference}.</source>
   <translation>{when}: {tier} {difference}.</translation>
  </message>
  <message>
   <source>{when}, {what}.</source>
   <translation>{when}: {what}.</translation>
  </message>
  <message>
   <source>{words} is not complete yet; until then it is left out.</source>
   <translation>{words} ist noch nicht vollständig; bis dahin bleibt es weg.</translation>
  </message>
  <message>
   <source>{words} is searched as text, because of {part}.</source>
   <translation>{words} wird als Text gesucht, wegen {part}.</translation>
  </message>
  <message>
   <source>{word} joins two terms and is left out here; put it in quotes to search it.</source>
   <translation>{word} verbindet zwei Bedingungen und bleibt hier weg; in Anführungszeichen wird danach gesucht.</translation>
  </message>
  <message numerus="yes">
   <source>{written} of {n} rows in {file}.</source>
   <translation>
    <numerusform>{written} von {n} Zeile in {file}.</numerusform>
    <numerusform>{written} von {n} Zeilen in {file}.</numerusform>
   </translation>
  </message>
  <message>
   <source>{zone} for all times, unless they say UTC</source>
   <translation>{zone} für alle Zeiten, sofern nicht UTC dabeisteht</translation>
  </message>
  <message>
   <source>· sorting by {column}…</source>
   <translation>· wird nach {column} sortiert…</translation>
  </message>
  <message>
   <source>“{campaign}” fits several campaigns: {choices}. Name one by its id.</source>
   <translation>„{campaign}“ passt auf mehrere Kampagnen: {choices}. Nennen Sie eine mit ihrer ID.</translation>
  </message>
  <message>
   <source>“{name}”</source>
   <translation>„{name}“</translation>
  </message>
  <message>
   <source>“{text}”</source>
   <translation>„{text}“</translation>
  </message>
  <message>
   <source>“{words}”</source>
   <translation>„{words}“</translation>
  </message>
  <message>
   <source>ℹ note</source>
   <translation>ℹ Hinweis</translation>
  </message>
  <message>
   <source>↑ ↓ choose · Enter runs · Esc closes</source>
   <translation>↑ ↓ wählen · Eingabe führt aus · Esc schließt</translation>
  </message>
  <message>
   <source>↓ ↑ choose · Enter searches · Del removes</source>
   <translation>↓ ↑ wählen · Eingabe sucht · Entf entfernt</translation>
  </message>
  <message>
   <source>↓ ↑ choose · Tab or Enter takes · Esc closes</source>
   <translation>↓ ↑ wählen · Tab oder Eingabe übernimmt · Esc schließt</translation>
  </message>
  <message>
   <source>★ Save view</source>
   <translation>★ Ansicht speichern</translation>
  </message>
  <message>
   <source>★ With a star, on top of the list</source>
   <translation>★ Mit Stern, oben in der Liste</translation>
  </message>
  <message>
   <source>☆ Give it a star, to keep it on top</source>
   <translation>☆ Einen Stern geben, damit sie oben bleibt</translation>
  </message>
  <message>
   <source>⚠ warning</source>
   <translation>⚠ Warnung</translation>
  </message>
  <message>
   <source>✗ error</source>
   <translation>✗ Fehler</translation>
  </message>
 </context>
</TS>
