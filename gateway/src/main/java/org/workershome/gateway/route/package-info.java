/**
 * Which address belongs to whom. Data only: it knows paths and owners, and decides nothing.
 *
 * <p>The first path segment under {@code /api} has exactly one owner. Start at {@link
 * org.workershome.gateway.route.RouteTable}; {@link org.workershome.gateway.route.Target} says
 * which request targets have one meaning only, so that the segment that is looked at here is the
 * segment that the service sees. May import nothing of ours.
 */
@NullMarked
package org.workershome.gateway.route;

import org.jspecify.annotations.NullMarked;
