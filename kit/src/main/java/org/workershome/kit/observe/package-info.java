/**
 * Request ids and the names of log keys. Nothing personal is ever logged. Shared with the gateway.
 */
@NullMarked
package org.workershome.kit.observe;

import org.jspecify.annotations.NullMarked;
