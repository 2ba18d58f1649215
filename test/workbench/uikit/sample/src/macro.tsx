import React, { useEffect, useState } from 'react';
import { invoke } from '@forge/bridge';
import ForgeReconciler, { Heading, Stack, Text, useConfig, useProductContext } from '@forge/react';

interface Where {
  readonly title: string;
  readonly accountType: string;
}

const List = () => {
  const config = useConfig() as { name?: string; rows?: string[] } | undefined;
  const context = useProductContext();
  const [where, setWhere] = useState<Where>();
  useEffect(() => {
    void invoke<Where>('where')
      .then((answer) => setWhere(answer as Where))
      .catch(() => undefined);
  }, []);
  const isEditing = (context?.extension as { isEditing?: boolean } | undefined)?.isEditing === true;
  return (
    <Stack space="space.100">
      <Heading as="h3" size="small">
        {config?.name === undefined ? 'Not configured yet' : `List of ${config.name}`}
      </Heading>
      <Text>
        On {where === undefined ? 'an unknown page' : where.title}, seen by a {where?.accountType ?? 'stranger'}
        {isEditing ? ', being edited' : ''}
      </Text>
      <Text>Rows: {(config?.rows ?? []).join(', ')}</Text>
    </Stack>
  );
};

ForgeReconciler.render(<List />);
