/**
 * Consents where the law wants a separate one, their withdrawal, and what was handed to others.
 *
 * <p>Start at {@link org.workershome.kit.privacy.consent.Consents} and, for what a service asks
 * people, {@link org.workershome.kit.privacy.consent.ConsentTerms}.
 */
@NullMarked
package org.workershome.kit.privacy.consent;

import org.jspecify.annotations.NullMarked;
