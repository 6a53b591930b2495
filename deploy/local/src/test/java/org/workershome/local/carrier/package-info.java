@NullMarked
package org.workershome.local.carrier;

import org.jspecify.annotations.NullMarked;
