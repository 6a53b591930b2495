/** The one door. */
@NullMarked
package org.workershome.gateway;

import org.jspecify.annotations.NullMarked;
