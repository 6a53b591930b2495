package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.LocalDates;

/** Sets what the law leaves to the region; never for the past, and never twice for one day. */
@ApplicationScoped
class KeepSettings {
  private final SettingTable settings;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  KeepSettings(SettingTable settings, AuditTrail audit, CurrentCaller caller, Clock clock) {
    this.settings = settings;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  AidSettingView set(AidSettingRequest request) {
    Money ceiling = request.incomeCeiling();
    if (ceiling != null && !ceiling.isPositive()) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("incomeCeiling.amount", "POSITIVE", "须大于零", "must be more than zero");
    }
    if (request.validFrom().isBefore(LocalDates.of(clock.instant()))) {
      throw new ProblemException(LegalAidProblem.SETTING_IN_THE_PAST);
    }
    UnionPath union = caller.get().requireUnion();
    var setting =
        new LegalAidSetting(
            union.value(),
            request.validFrom(),
            Objects.requireNonNull(request.supplementDays()),
            Objects.requireNonNullElse(request.papersDays(), LegalAidSetting.DEFAULT.papersDays()),
            ceiling,
            request.source().strip());
    if (!settings.add(setting, caller.get().requirePersonRef(), LocalDates.now(clock))) {
      throw new ProblemException(LegalAidProblem.SETTING_KNOWN);
    }
    audit.record(
        AuditEntry.of("legal-aid-setting", "legal-aid-setting", union.value())
            .in(union)
            .changed("validFrom", null, setting.validFrom())
            .changed("supplementDays", null, setting.supplementDays())
            .changed("papersDays", null, setting.papersDays())
            .changed("incomeCeiling", null, ceiling));
    return AidSettingView.of(setting);
  }

  @Transactional
  AidSettingsView list() {
    UnionPath union = caller.get().requireUnion();
    return new AidSettingsView(
        AidSettingView.of(settings.on(union, LocalDates.of(clock.instant()))),
        settings.list().stream().map(AidSettingView::of).toList());
  }
}
