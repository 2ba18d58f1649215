/** The risk chain of clause 7 and ISO 14971: hazard, hazardous situation, cause, control. */
import { type Kind, choice, text, traced } from './kind';

const severity = choice(text('Severity of harm', 'Schwere des Schadens'), {
  none: text('No injury', 'Keine Verletzung'),
  'non-serious': text('Not serious injury', 'Nicht schwere Verletzung'),
  serious: text('Death or serious injury', 'Tod oder schwere Verletzung'),
});

/** A plain no takes the software out, and nothing said does not: so a person must be able to say either. */
const contribution = choice(text('Software contributes', 'Software trägt bei'), { yes: text('Yes', 'Ja'), no: text('No', 'Nein') });

const acceptability = {
  acceptable: text('Acceptable', 'Vertretbar'),
  unacceptable: text('Not acceptable', 'Nicht vertretbar'),
};

const newHazards = choice(text('New hazardous situations by the control', 'Neue Gefährdungssituationen durch die Maßnahme'), {
  none: text('None found', 'Keine gefunden'),
  found: text('Found and linked', 'Gefunden und verknüpft'),
});

const category = choice(text('Kind of cause', 'Art der Ursache'), {
  specification: text('Specification', 'Spezifikation'),
  defect: text('Software defect', 'Softwarefehler'),
  soup: text('SOUP', 'SOUP'),
  'hardware-or-other-software': text('Hardware or other software', 'Hardware oder andere Software'),
  misuse: text('Foreseeable misuse', 'Vorhersehbarer Fehlgebrauch'),
  security: text('Security', 'IT-Sicherheit'),
});

const location = choice(text('Where it is realised', 'Wo umgesetzt'), {
  software: text('Software', 'Software'),
  hardware: text('Hardware', 'Hardware'),
  'external-software': text('Independent software', 'Unabhängige Software'),
  information: text('Information for safety', 'Sicherheitsinformation'),
  procedure: text('Procedure', 'Verfahren'),
});

const measure = choice(text('Type of control', 'Art der Maßnahme'), {
  inherent: text('Safe by design', 'Sicher durch Konstruktion'),
  protective: text('Protective measure', 'Schutzmaßnahme'),
  information: text('Information for safety', 'Sicherheitsinformation'),
});

export const riskKinds: readonly Kind[] = [
  { id: 'HAZARD', name: text('Hazard', 'Gefährdung'), fields: {} },
  {
    id: 'HAZSIT',
    name: text('Hazardous situation', 'Gefährdungssituation'),
    fields: {
      severity,
      softwareContribution: contribution,
      riskAfterExternalControls: choice(
        text('Risk with controls outside the software only', 'Risiko allein mit Maßnahmen außerhalb der Software'),
        acceptability,
      ),
      riskAfterControls: choice(text('Risk with all controls', 'Risiko mit allen Maßnahmen'), acceptability),
    },
  },
  {
    id: 'CAUSE',
    name: text('Cause', 'Ursache'),
    fields: { category, acceptedWithoutControl: traced('prose', text('Why no control is needed', 'Warum keine Maßnahme nötig ist')) },
  },
  {
    id: 'RCM',
    name: text('Risk control measure', 'Risikobeherrschungsmaßnahme'),
    fields: {
      location,
      measure,
      coversAllCauses: traced('flag', text('Covers all causes of the situation', 'Deckt alle Ursachen der Situation ab')),
      newHazardReview: newHazards,
    },
  },
];
