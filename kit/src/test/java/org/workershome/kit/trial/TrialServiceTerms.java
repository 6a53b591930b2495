package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.workershome.kit.notify.serve.Servings;
import org.workershome.kit.privacy.consent.ConsentTerms;
import org.workershome.kit.privacy.consent.SensitiveKind;

/** What the trial application asks people before it serves them electronically. */
@Singleton
class TrialServiceTerms implements ConsentTerms {
  @Override
  public String purpose() {
    return Servings.CONSENT_PURPOSE;
  }

  @Override
  public String textVersion() {
    return "2026-1";
  }

  @Override
  public String text() {
    return "经您同意，文书可以电子方式送达。";
  }

  @Override
  public Set<SensitiveKind> kinds() {
    return Set.of();
  }

  @Override
  public Optional<String> recipient() {
    return Optional.empty();
  }
}
