/** What the tests of this service share. */
@NullMarked
package org.workershome.aid.support;

import org.jspecify.annotations.NullMarked;
