/** To which card somebody is paid, whose card it is, and who is not paid for the time being. */
@NullMarked
package org.workershome.aid.cards;

import org.jspecify.annotations.NullMarked;
