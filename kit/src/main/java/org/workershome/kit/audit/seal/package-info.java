/**
 * What makes an entry, a link, an anchor or a checkpoint of the audit provable: one canonical form
 * of each and a keyed hash over it. Knows no container, so that the verifier runs without one.
 *
 * <p>Start at {@link org.workershome.kit.audit.seal.AuditKeys} and {@link
 * org.workershome.kit.audit.seal.AuditRecord}.
 */
@NullMarked
package org.workershome.kit.audit.seal;

import org.jspecify.annotations.NullMarked;
