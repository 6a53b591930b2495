/**
 * The work report: the totals of all services in one answer. It adds nothing up and keeps nothing;
 * each service counts its own records under the caller's own token. Start at {@link
 * org.workershome.gateway.report.WorkReport}. May import {@code route} and {@code forward}.
 */
@NullMarked
package org.workershome.gateway.report;

import org.jspecify.annotations.NullMarked;
