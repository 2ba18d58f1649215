import React, { useState } from 'react';
import { invoke, showFlag, view } from '@forge/bridge';
import ForgeReconciler, {
  Button,
  ButtonGroup,
  DynamicTable,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Popup,
  Box,
  Stack,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Text,
} from '@forge/react';
import { Fields } from './fields';
import { Marks } from './marks';

const head = {
  cells: [
    { key: 'issue', content: 'Issue', isSortable: true },
    { key: 'state', content: 'State' },
  ],
};
const rows = ['PUMP-3', 'PUMP-1', 'PUMP-2'].map((key) => ({
  key,
  cells: [
    { key, content: key },
    { key: 'state', content: <Text>Passed</Text> },
  ],
}));

interface Counted {
  readonly count: number;
}

const Acts = () => {
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(false);
  const [count, setCount] = useState<number>();
  const [issue, setIssue] = useState('');
  const add = async () => {
    try {
      const answer = (await invoke<Counted>('count', { step: 2 })) as Counted;
      setCount(answer.count);
      showFlag({ id: 'counted', title: 'Counted', type: 'success', isAutoDismiss: true });
    } catch (error) {
      showFlag({ id: 'not-counted', title: 'Not counted', description: String(error), type: 'error' });
    }
  };
  const where = async () => {
    const context = await view.getContext();
    setIssue(String((context.extension as { issue?: { key?: string } }).issue?.key));
  };
  return (
    <Stack space="space.150">
      <ButtonGroup>
        <Button onClick={() => setOpen(true)}>Open dialog</Button>
        <LoadingButton appearance="primary" onClick={() => void add()}>
          Add two
        </LoadingButton>
        <Button onClick={() => void where()}>Where am I</Button>
      </ButtonGroup>
      <Text>Count: {count === undefined ? 'unknown' : String(count)}</Text>
      <Text>Issue: {issue}</Text>
      <Popup
        isOpen={shown}
        onClose={() => setShown(false)}
        content={() => (
          <Box padding="space.200">
            <Text>The derivation, step by step.</Text>
          </Box>
        )}
        trigger={() => <Button onClick={() => setShown(!shown)}>Facts</Button>}
      />
      <DynamicTable head={head} rows={rows} />
      <ModalTransition>
        {open && (
          <Modal onClose={() => setOpen(false)}>
            <ModalHeader>
              <ModalTitle>Class rationale</ModalTitle>
            </ModalHeader>
            <ModalBody>
              <Text>Serious injury is possible.</Text>
            </ModalBody>
            <ModalFooter>
              <Button appearance="primary" onClick={() => setOpen(false)}>
                Done
              </Button>
            </ModalFooter>
          </Modal>
        )}
      </ModalTransition>
    </Stack>
  );
};

const App = () => (
  <Tabs id="sample">
    <TabList>
      <Tab>Marks</Tab>
      <Tab>Fields</Tab>
      <Tab>Acts</Tab>
    </TabList>
    <TabPanel>
      <Marks />
    </TabPanel>
    <TabPanel>
      <Fields />
    </TabPanel>
    <TabPanel>
      <Acts />
    </TabPanel>
  </Tabs>
);

ForgeReconciler.render(<App />);
