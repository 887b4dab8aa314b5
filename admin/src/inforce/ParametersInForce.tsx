import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { ParameterInForceFragment, WordedClauseFragment } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import { FieldValue } from '../record/FieldValue.tsx';
import { Section } from '../record/Section.tsx';
import type { Field } from '../schema/metadata.ts';
import { recordType } from '../schema/schema.ts';
import { shaped } from '../schema/shapes.ts';
import { ChangeLink, InForceList, InForceRow } from './InForceRow.tsx';

interface Props {
  parameters: ParameterInForceFragment[];
  clauses: WordedClauseFragment[];
}

/** What the text of the procedure leaves open, clause by clause. */
export const ParametersInForce = ({ parameters, clauses }: Props) => {
  const translate = useTranslate();
  const label = useLabel();
  const ofClause = Map.groupBy(parameters, ({ clause }) => clause);
  return (
    <Section title={translate('sanbao.inForce.parameters')} count={parameters.length}>
      {clauses.map(clause => {
        const of = ofClause.get(clause.number);
        if (!of) return null;
        const title = `${clause.number} ${label(clause)}`;
        return (
          <Box key={clause.number} component="section" sx={{ mb: 3 }}>
            <Typography component="h3" variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
              {title}
            </Typography>
            <InForceList label={title}>
              {of.map(parameter => (
                <Parameter key={parameter.name} parameter={parameter} />
              ))}
            </InForceList>
          </Box>
        );
      })}
    </Section>
  );
};

const valueField = recordType('ProcedureParameter').fields.find(({ name }) => name === 'value') as Field;

const Value = ({ name, value }: { name: string; value: string }) => (
  <FieldValue {...shaped(valueField, { name, value })} />
);

const Parameter = ({ parameter }: { parameter: ParameterInForceFragment }) => {
  const { name, value, since, by, record } = parameter;
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const called = enumLabel('ParameterName', name);
  const whole = translate('sanbao.inForce.since', { from: since && format.day(since), by: by ?? '' });
  return (
    <InForceRow
      name={called}
      value={<Value name={name} value={value} />}
      since={
        record ? (
          <>
            <Box component={Link} to={`/ProcedureParameter/${record}/show`} sx={{ color: 'primary.main' }}>
              {whole}
            </Box>
            <br />
            {translate('sanbao.inForce.atFirst')} <Value name={name} value={parameter.default} />
          </>
        ) : (
          translate('sanbao.inForce.original')
        )
      }
      coming={parameter.coming.map(coming => (
        <div key={coming.record}>
          <Box component={Link} to={`/ProcedureParameter/${coming.record}/show`} sx={{ color: 'primary.main' }}>
            {enumLabel('ProcedureParameterState', coming.state)}
          </Box>
          {' · '}
          <b>
            <Value name={name} value={coming.value} />
          </b>
          {' · '}
          {translate('sanbao.inForce.since', { from: format.day(coming.from), by: coming.by })}
        </div>
      ))}
      change={<ChangeLink record="ProcedureParameter" step="proposeParameter" of={called} initial={{ name }} />}
    />
  );
};
