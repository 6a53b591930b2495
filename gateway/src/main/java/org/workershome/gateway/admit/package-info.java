/**
 * May this request pass? One class per question, and one list that fixes their order.
 *
 * <p>Start at {@link org.workershome.gateway.admit.AdmissionChain}. A check answers with the visit
 * (perhaps knowing more) or with a refusal; what throws, answers null or forgets to find a route
 * and a caller is a refusal too. May import {@code route}, {@code problem} and {@code observe}.
 */
@NullMarked
package org.workershome.gateway.admit;

import org.jspecify.annotations.NullMarked;
