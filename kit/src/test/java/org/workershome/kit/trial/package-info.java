/** A small application around kit's rooms, so that they are tested as a service meets them. */
@NullMarked
package org.workershome.kit.trial;

import org.jspecify.annotations.NullMarked;
