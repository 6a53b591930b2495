/** Stands for a service's own words in the tests of the module borders. */
@NullMarked
package org.workershome.gateway.planted;

import org.jspecify.annotations.NullMarked;
