/**
 * The one door. It holds no state and no business: it finds the owner of an address, admits or
 * refuses the request, and carries bytes in both directions.
 *
 * <p>Rooms: {@code route} (which address belongs to whom), {@code admit} (may it pass), {@code
 * forward} (carry it), {@code report} (totals of all services), {@code problem}, {@code observe},
 * {@code health}. {@link org.workershome.gateway.GatewayRoutes} wires admission to forwarding;
 * start there.
 */
@NullMarked
package org.workershome.gateway;

import org.jspecify.annotations.NullMarked;
