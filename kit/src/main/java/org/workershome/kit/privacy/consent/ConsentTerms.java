package org.workershome.kit.privacy.consent;

import java.util.Optional;
import java.util.Set;

/** What a service asks people to agree to: a bean for each purpose. */
public interface ConsentTerms {
  /** In upper snake case, such as {@code PAY_BY_BANK}. */
  String purpose();

  /** Which version of {@link #text} is shown now; another one is not consented to. */
  String textVersion();

  /** What the person reads, in plain Chinese: purpose, need, effect, kinds, recipient. */
  String text();

  /** The sensitive kinds that it is about; may be none. */
  Set<SensitiveKind> kinds();

  /** Another processor that the data goes to. */
  Optional<String> recipient();
}
