/** Modal: opened in the host's page, over all of it, as in Jira. */
import React from 'react';
import AkModal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { component, type Renderer } from '../component';
import { tell } from '../events';
import { either, flag, handler, number, oneOf, text } from '../readers';

const size = either(oneOf('small', 'medium', 'large', 'x-large'), either(number, text));

export const modal: Readonly<Record<string, Renderer>> = {
  Modal: component(
    { height: size, label: text, onClose: handler, shouldScrollInViewport: flag, testId: text, title: text, width: size },
    ({ props: { onClose, title, ...props }, children }) => (
      <AkModal {...props} onClose={() => tell(onClose)}>
        {title ? (
          <ModalHeader hasCloseButton>
            <ModalTitle>{title}</ModalTitle>
          </ModalHeader>
        ) : null}
        {children}
      </AkModal>
    ),
  ),
  ModalTransition: component({}, ({ children }) => <ModalTransition>{children}</ModalTransition>),
  ModalHeader: component({ testId: text }, ({ props, children }) => (
    <ModalHeader hasCloseButton {...props}>
      {children}
    </ModalHeader>
  )),
  ModalTitle: component({ appearance: oneOf('danger', 'warning'), isMultiline: flag, testId: text }, ({ props, children }) => (
    <ModalTitle {...props}>{children}</ModalTitle>
  )),
  ModalBody: component({ hasInlinePadding: flag, testId: text }, ({ props, children }) => <ModalBody {...props}>{children}</ModalBody>),
  ModalFooter: component({ testId: text }, ({ props, children }) => <ModalFooter {...props}>{children}</ModalFooter>),
};
