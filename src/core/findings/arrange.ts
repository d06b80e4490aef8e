import type { FindingTable } from './finding-text.js';

/** What the stage `arrange` can have to say. */
export const arrangeFindings = {
  'grid-no-room': {
    severity: 'error',
    message: {
      de: 'Das Feld für die Logos ist mit {height} mm Höhe zu niedrig für eine Überschrift und eine Reihe.',
      en: 'The area for the logos is {height} mm high, too low for a heading and one row.',
    },
    hint: {
      de: 'Im Template der Folgeseiten das Feld vergrößern oder die Zellenhöhe der Logos senken.',
      en: 'Enlarge the area on the continuation pages or lower the cell height in the template.',
    },
    cause: {
      de: 'Im Template sind Feld und Zellenhöhe unabhängig voneinander geändert worden.',
      en: 'Area and cell height were changed independently in the template.',
    },
    consequence: {
      de: 'Die Logos liefen über den Satzspiegel hinaus.',
      en: 'The logos would run out of the type area.',
    },
    remedy: {
      de: 'Mindestens 40 mm Höhe vorsehen; üblich ist der ganze Satzspiegel.',
      en: 'Provide at least 40 mm; the whole type area is usual.',
    },
  },
  'logo-below-min-width': {
    severity: 'signoff',
    message: {
      de: 'Logo steht mit {width} mm Breite unter seiner Mindestbreite von {needed} mm.',
      en: 'The logo is {width} mm wide, below its minimum of {needed} mm.',
    },
    hint: {
      de: 'Weniger Spalten oder höhere Zellen im Template, oder die Freigabe der kleineren Breite einholen.',
      en: 'Use fewer columns or higher cells in the template, or have the smaller width approved.',
    },
    cause: {
      de: 'Die Zelle der Gruppe ist samt Schutzraum schmaler, als die Gestaltungsrichtlinie des Logos verlangt.',
      en: 'With its clear space the cell of this tier is narrower than the rules of the logo ask for.',
    },
    consequence: {
      de: 'Kleine Schrift und feine Linien im Logo können zulaufen oder wegbrechen.',
      en: 'Small type and fine lines in the logo may fill in or break away.',
    },
    remedy: {
      de: 'In templates/ die Spaltenzahl der Gruppe senken, oder die Abweichung unter sign-off mit Namen und Grund festhalten.',
      en: 'Lower the number of columns of the tier in templates/, or record the exception under sign-off.',
    },
  },
  'logo-too-thin': {
    severity: 'warning',
    message: {
      de: 'Feinste Linie im Logo ist bei {width} mm Breite nur {stroke} pt stark (nötig: {needed} pt).',
      en: 'The finest line of the logo is {stroke} pt at a width of {width} mm (needed: {needed} pt).',
    },
    hint: {
      de: 'Eine Fassung für kleine Größen anfordern oder das Logo mindestens {wide} mm breit setzen.',
      en: 'Ask for a version for small sizes, or set the logo at least {wide} mm wide.',
    },
    cause: {
      de: 'Das Logo ist für große Abbildungen gezeichnet; verkleinert werden seine Linien zu dünn für die Druckplatte.',
      en: 'The logo was drawn for large sizes; reduced, its lines become too thin for the plate.',
    },
    consequence: {
      de: 'Linien brechen im Druck weg oder erscheinen heller.',
      en: 'Lines break away in print or look lighter.',
    },
    remedy: {
      de: 'Viele Gemeinden haben eine vereinfachte Fassung; sonst scale im Eintrag des Logos erhöhen oder Spalten verringern.',
      en: 'Many towns have a simplified version; otherwise raise scale at the logo or use fewer columns.',
    },
  },
  'logo-low-resolution': {
    severity: 'signoff',
    message: {
      de: 'Logo hat nur {ppi} ppi bei {width} mm Breite (nötig: {needed}).',
      en: 'The logo has only {ppi} ppi at a width of {width} mm (needed: {needed}).',
    },
    hint: {
      de: 'Vektordatei (SVG, PDF, EPS) anfordern oder Breite auf {narrow} mm begrenzen.',
      en: 'Ask for a vector file (SVG, PDF, EPS) or limit the width to {narrow} mm.',
    },
    cause: {
      de: 'Die Pixeldatei ist klein, oft von einer Website kopiert oder aus einem Textdokument gezogen.',
      en: 'The image file is small, often copied from a website or taken from a text document.',
    },
    consequence: {
      de: 'Kanten werden im Druck unscharf, unter 150 ppi sichtbar stufig.',
      en: 'Edges print soft, below 150 ppi with visible steps.',
    },
    remedy: {
      de: 'Bei der Pressestelle nach der Vektordatei fragen; hochrechnen hilft nicht. Eine Ausnahme wird unter sign-off mit Namen und Grund festgehalten.',
      en: 'Ask the press office for the vector file; enlarging the image does not help. An exception is recorded under sign-off with name and reason.',
    },
  },
  'logo-unbalanced': {
    severity: 'info',
    message: {
      de: 'Logo bleibt um {percent} % kleiner als die anderen seiner Gruppe ({width} mm breit): Seine Zelle lässt nicht mehr zu.',
      en: 'The logo stays {percent} % smaller than the others of its tier ({width} mm wide): its cell allows no more.',
    },
    hint: {
      de: 'Nach einer kompakteren Fassung fragen, etwa mit dem Zeichen über dem Namen.',
      en: 'Ask for a more compact version, for example with the sign above the name.',
    },
    cause: {
      de: 'Sehr breite, sehr hohe oder sehr zarte Logos stoßen an ihre Zelle, ehe sie das optische Gewicht der anderen erreichen. Auch scale kann mehr verlangen, als Platz ist.',
      en: 'Very wide, very tall or very light logos meet their cell before they reach the optical weight of the others. A scale may also ask for more than there is room for.',
    },
    consequence: {
      de: 'Das Logo wirkt etwas kleiner als seine Nachbarn.',
      en: 'The logo looks a little smaller than its neighbours.',
    },
    remedy: {
      de: 'Andere Fassung verwenden oder im Template weniger Spalten vorsehen.',
      en: 'Use another version or fewer columns in the template.',
    },
  },
  'logo-outsized': {
    severity: 'info',
    message: {
      de: 'Logo ist um {percent} % größer als die anderen seiner Gruppe ({width} mm breit): Mindestbreite oder feine Linien verlangen es.',
      en: 'The logo is {percent} % larger than the others of its tier ({width} mm wide): its minimum width or fine lines ask for it.',
    },
    hint: {
      de: 'Prüfen, ob die Mindestbreite auch für diese Fassung des Logos gilt.',
      en: 'Check whether the minimum width holds for this version of the logo.',
    },
    cause: {
      de: 'Die Mindestbreite liegt über der Breite, bei der das Logo so schwer wirkt wie seine Nachbarn.',
      en: 'The minimum width is above the one at which the logo looks as heavy as its neighbours.',
    },
    consequence: {
      de: 'Das Logo wirkt größer als seine Nachbarn.',
      en: 'The logo looks larger than its neighbours.',
    },
    remedy: {
      de: 'min-width im Eintrag des Logos senken, wenn die Richtlinie es erlaubt.',
      en: 'Lower min-width at the logo if its rules allow it.',
    },
  },
  'logo-negative-missing': {
    severity: 'signoff',
    message: {
      de: 'Logo hat keine Fassung für den dunklen Grund des Logofelds.',
      en: 'The logo has no version for the dark background of the grid.',
    },
    hint: {
      de: 'Negativfassung anfordern und unter negative eintragen.',
      en: 'Ask for the negative version and name it under negative.',
    },
    cause: {
      de: 'Das Template setzt die Logos auf dunklen Grund; dieses Logo ist für weißes Papier gezeichnet.',
      en: 'The template sets the logos on a dark background; this one is drawn for white paper.',
    },
    consequence: {
      de: 'Dunkle Teile des Logos verschwinden im Grund.',
      en: 'Dark parts of the logo vanish in the background.',
    },
    remedy: {
      de: 'Datei in logos/ ablegen und im Eintrag negative: datei.svg ergänzen, oder einen hellen Grund wählen.',
      en: 'Put the file into logos/ and add negative: file.svg, or choose a light background.',
    },
  },
  'logo-faint-on-ground': {
    severity: 'signoff',
    message: {
      de: 'Logo hebt sich vom Grund des Logofelds kaum ab (Kontrast {contrast} %, nötig: {needed} %).',
      en: 'The logo hardly stands out from the ground of the grid (contrast {contrast} %, needed: {needed} %).',
    },
    hint: {
      de: 'Fassung für diesen Grund anfordern, oder einen anderen Grund wählen.',
      en: 'Ask for a version for this background, or choose another one.',
    },
    cause: {
      de: 'Farbe des Logos und Farbe der Fläche liegen nah beieinander.',
      en: 'The colours of the logo and of the area are close to each other.',
    },
    consequence: {
      de: 'Das Logo ist im Druck schlecht zu erkennen.',
      en: 'The logo is hard to make out in print.',
    },
    remedy: {
      de: 'In templates/design.yaml unter logos die Farbe ground ändern oder on: paper setzen.',
      en: 'Change the colour ground under logos in templates/design.yaml, or set on: paper.',
    },
  },
} as const satisfies FindingTable;
