import { Component, type ErrorInfo, type ReactNode } from "react";

/** What was thrown, and the components it was thrown through, innermost first, as React writes them. */
export interface Fault {
  readonly error: Error;
  readonly componentStack: string;
}

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What stands there instead: says what happened and calls `retry` to go on */
  readonly fallback: (fault: Fault, retry: () => void) => ReactNode;
}

/** Keeps a fault inside the part of the page where it happened. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly fault: Fault | null }> {
  override state: { readonly fault: Fault | null } = { fault: null };

  static getDerivedStateFromError(thrown: unknown) {
    return { fault: { error: thrown instanceof Error ? thrown : new Error(String(thrown)), componentStack: "" } };
  }

  override componentDidCatch(_: unknown, { componentStack }: ErrorInfo) {
    this.setState(({ fault }) => ({ fault: fault && { ...fault, componentStack: componentStack ?? "" } }));
  }

  readonly retry = () => this.setState({ fault: null });

  override render() {
    return this.state.fault ? this.props.fallback(this.state.fault, this.retry) : this.props.children;
  }
}
