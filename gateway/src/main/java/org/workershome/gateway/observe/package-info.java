/**
 * What operations see of the gateway: one timer per service and outcome, and an access log that
 * says the segment, never the path, the query, an address or a name. May import nothing of ours.
 */
@NullMarked
package org.workershome.gateway.observe;

import org.jspecify.annotations.NullMarked;
