/** Form and its parts, labels and the messages under a field. */
import React, { type FormEvent } from 'react';
import {
  ErrorMessage as AkErrorMessage,
  FormFooter as AkFormFooter,
  FormHeader as AkFormHeader,
  FormSection as AkFormSection,
  HelperMessage as AkHelperMessage,
  Label as AkLabel,
  RequiredAsterisk as AkRequiredAsterisk,
  ValidMessage as AkValidMessage,
} from '@atlaskit/form';
import { component, type Renderer } from '../component';
import { tell } from '../events';
import { handler, oneOf, text } from '../readers';

const headed = { title: text, description: text };

export const formParts: Readonly<Record<string, Renderer>> = {
  Form: component({ onSubmit: handler }, ({ props, children }) => {
    const submit = (event: FormEvent): void => {
      event.preventDefault();
      event.stopPropagation();
      tell(props.onSubmit);
    };
    return (
      <form noValidate onSubmit={submit}>
        {children}
      </form>
    );
  }),
  FormHeader: component(headed, ({ props, children }) => <AkFormHeader {...props}>{children}</AkFormHeader>),
  FormSection: component(headed, ({ props, children }) => <AkFormSection {...props}>{children}</AkFormSection>),
  FormFooter: component({ align: oneOf('start', 'end') }, ({ props, children }) => <AkFormFooter {...props}>{children}</AkFormFooter>),
  Label: component({ labelFor: text, id: text, testId: text }, ({ props: { labelFor = '', ...props }, children }) => (
    <AkLabel htmlFor={labelFor} {...props}>
      {children}
    </AkLabel>
  )),
  HelperMessage: component({ testId: text }, ({ props, children }) => <AkHelperMessage {...props}>{children}</AkHelperMessage>),
  ErrorMessage: component({ testId: text }, ({ props, children }) => <AkErrorMessage {...props}>{children}</AkErrorMessage>),
  ValidMessage: component({ testId: text }, ({ props, children }) => <AkValidMessage {...props}>{children}</AkValidMessage>),
  RequiredAsterisk: component({}, () => <AkRequiredAsterisk />),
};
