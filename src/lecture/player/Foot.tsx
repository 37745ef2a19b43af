import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "../../ui/Icon.tsx";
import { Elapsed } from "./elapsed.tsx";
import type { PlayerKey } from "./keys.ts";
import type { RunState } from "./run.ts";

export interface FootProps {
  readonly state: RunState;
  readonly hiding: boolean;
  /** The note is on the screen */
  readonly note: boolean;
  readonly press: (key: PlayerKey) => void;
}

/** Where one is, how long it has taken, and everything that keys do, for hands. */
export function Foot({ state, hiding, note, press }: FootProps) {
  const { t } = useTranslation();
  const { index, lecture } = state;
  const steps = lecture.steps.length;
  const step = lecture.steps[index];
  return (
    <div className="lecture-bar">
      {hiding && (
        <Button className="button primary lecture-reveal" onPress={() => press("reveal")}>
          <Icon name="eye" /> {t("lecture.player.reveal")}
        </Button>
      )}
      {step?.note && step.sentence && (
        <BarButton icon="note" label={t("lecture.player.note")} pressed={note} onPress={() => press("note")} />
      )}
      <BarButton icon="qr" label={t("lecture.player.code")} onPress={() => press("code")} />
      <BarButton desk icon="presenter" label={t("lecture.player.presenter")} onPress={() => press("presenter")} />
      <BarButton icon="fullScreen" label={t("lecture.player.fullScreen")} onPress={() => press("fullScreen")} />
      <BarButton desk icon="question" label={t("lecture.player.keys")} onPress={() => press("keys")} />
      <Elapsed since={state.startedAt} label={t("lecture.player.elapsed")} />
      <BarButton icon="left" label={t("lecture.player.back")} disabled={index === 0} onPress={() => press("back")} />
      <span className="lecture-count">{t("lecture.player.count", { step: Math.min(index + 1, steps), steps })}</span>
      <BarButton icon="right" label={t("lecture.player.next")} onPress={() => press("next")} />
      <BarButton icon="close" label={t("lecture.player.end")} onPress={() => press("end")} />
    </div>
  );
}

interface BarButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** Not for a phone */
  readonly desk?: boolean;
  readonly onPress: () => void;
}

function BarButton({ icon, label, pressed, disabled = false, desk = false, onPress }: BarButtonProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={80}>
      <Button
        className="icon-button"
        aria-label={label}
        {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
        isDisabled={disabled}
        data-desk={desk || undefined}
        onPress={onPress}
      >
        <Icon name={icon} />
      </Button>
      <Tooltip className="tip" offset={8}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
