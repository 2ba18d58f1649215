import React from 'react';
import {
  Badge,
  Bleed,
  Box,
  Code,
  EmptyState,
  Heading,
  Icon,
  Inline,
  Link,
  List,
  ListItem,
  Lozenge,
  ProgressBar,
  SectionMessage,
  SectionMessageAction,
  Spinner,
  Stack,
  Tag,
  TagGroup,
  Text,
  Tooltip,
  Button,
  User,
  xcss,
} from '@forge/react';

const classBox = xcss({
  borderColor: 'color.border.bold',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderRadius: 'radius.small',
  paddingInline: 'space.050',
});
const ruled = xcss({
  borderTopWidth: 'border.width',
  borderTopStyle: 'solid',
  borderTopColor: 'color.border',
  paddingBlockStart: 'space.100',
  width: '100%',
});

const glyphs = [
  ['status-error', 'color.icon.danger'],
  ['status-warning', 'color.icon.warning'],
  ['status-information', 'color.icon.information'],
  ['status-success', 'color.icon.success'],
  ['person-warning', 'color.icon.subtle'],
  ['scales', 'color.icon.discovery'],
  ['clock', 'color.icon.subtle'],
  ['minus-square', 'color.icon.danger'],
  ['cross-circle', 'color.icon.danger'],
  ['link-broken', 'color.icon.warning'],
  ['refresh', 'color.icon.warning'],
  ['link', 'color.icon.subtle'],
] as const;

const Words = () => (
  <Stack space="space.100">
    <Heading size="small" as="h3">
      Words and marks
    </Heading>
    <Text>
      The pump stops <Text as="strong">within 150 ms</Text>, <Text as="em">always</Text>; <Text as="strike">within 200 ms</Text>{' '}
      <Code>OCC-7</Code> <Link href="/browse/PUMP-1">PUMP-1</Link>
    </Text>
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Lozenge appearance="removed">2 trace gaps</Lozenge>
      <Lozenge appearance="success">Evidence present</Lozenge>
      <Badge>{3}</Badge>
      <Box xcss={classBox}>
        <Text weight="bold">C</Text>
      </Box>
      <Tooltip content="Explains itself">
        <Button appearance="subtle">Hover me</Button>
      </Tooltip>
      <Spinner size="small" label="Reading" />
    </Inline>
    <Inline space="space.050" shouldWrap>
      {glyphs.map(([glyph, color]) => (
        <Icon key={glyph} glyph={glyph} color={color} label={glyph} />
      ))}
    </Inline>
    <TagGroup>
      <Tag text="alarm" />
      <Tag text="motor" color="blue" />
    </TagGroup>
    <User accountId="5b10ac8d82e05b2200000102" />
  </Stack>
);

const Blocks = () => (
  <Stack space="space.100">
    <ProgressBar ariaLabel="Issues read" value={0.7} />
    <SectionMessage
      title="Not up to date"
      appearance="warning"
      actions={[<SectionMessageAction key="which">Which issues</SectionMessageAction>]}
    >
      <Text>Two changes wait.</Text>
    </SectionMessage>
    <List type="unordered">
      <ListItem>Occlusion alarm</ListItem>
      <ListItem>Air in line</ListItem>
    </List>
    <Box xcss={ruled}>
      <Bleed inline="space.025">
        <Text size="small" color="color.text.subtlest">
          Checked 3 s ago
        </Text>
      </Bleed>
    </Box>
    <EmptyState
      header="Nothing here"
      headingLevel={3}
      description="No run is recorded yet."
      width="narrow"
      primaryAction={<Button appearance="primary">Record one</Button>}
    />
  </Stack>
);

export const Marks = () => (
  <Stack space="space.200">
    <Words />
    <Blocks />
  </Stack>
);
