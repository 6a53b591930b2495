/**
 * Who did what to which record, when, from where and why. Append-only; each entry is sealed from
 * its insert, one chain a database runs over all of them, and its heads are told outside.
 *
 * <p>Start at {@link org.workershome.kit.audit.AuditTrail}, then {@code AuditChain}; the checks are
 * in {@code verify}. Why it is built so: docs/decisions/0012.
 */
@NullMarked
package org.workershome.kit.audit;

import org.jspecify.annotations.NullMarked;
