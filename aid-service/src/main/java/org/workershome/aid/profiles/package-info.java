/** How each bank takes files: proposed by a cashier, put in force by somebody else, by date. */
@NullMarked
package org.workershome.aid.profiles;

import org.jspecify.annotations.NullMarked;
