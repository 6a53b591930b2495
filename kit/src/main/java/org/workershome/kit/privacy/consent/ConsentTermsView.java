package org.workershome.kit.privacy.consent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person is asked to agree to, as it has to be shown to him. */
public record ConsentTermsView(
    String purpose,
    String textVersion,
    String text,
    List<SensitiveKind> kinds,
    @Nullable String recipient) {
  static ConsentTermsView of(ConsentTerms terms) {
    return new ConsentTermsView(
        terms.purpose(),
        terms.textVersion(),
        terms.text(),
        terms.kinds().stream().sorted().toList(),
        terms.recipient().orElse(null));
  }
}
