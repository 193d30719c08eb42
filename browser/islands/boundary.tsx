import { Component, type ReactNode } from 'react';

type Props = {
  /** Called while the failed part still stands in the page. */
  onFailing: () => void;
  /** Called once it is gone. */
  onFailed: () => void;
  children: ReactNode;
};

/** Removes what could not be drawn, and tells so. There is no hook for that. */
export class Boundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError = () => ({ hasFailed: true });

  override componentDidCatch() {
    this.props.onFailed();
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    this.props.onFailing();
    return null;
  }
}
