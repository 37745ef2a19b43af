import type { ReactNode } from "react";
import { ErrorBoundary } from "../../ui/ErrorBoundary.tsx";
import { FaultDialog } from "./FaultDialog.tsx";

/** Around what is opened over the page: a fault in it leaves the page below as it is. */
export function ToolFrame({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  return (
    <ErrorBoundary
      fallback={(fault, retry) => (
        <FaultDialog
          fault={fault}
          onRetry={retry}
          onClose={() => {
            onClose();
            retry();
          }}
        />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
