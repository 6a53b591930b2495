package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.workershome.kit.privacy.consent.ConsentTerms;
import org.workershome.kit.privacy.consent.SensitiveKind;

/** What the trial application asks people. */
@Singleton
class TrialTerms implements ConsentTerms {
  static final String PURPOSE = "TRIAL_SHARE";

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public String textVersion() {
    return "2026-1";
  }

  @Override
  public String text() {
    return "我们将把您的银行账号提供给代发银行，仅用于发放款项。";
  }

  @Override
  public Set<SensitiveKind> kinds() {
    return Set.of(SensitiveKind.FINANCIAL_ACCOUNT);
  }

  @Override
  public Optional<String> recipient() {
    return Optional.of("代发银行");
  }
}
