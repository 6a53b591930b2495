/** Carriers of messages (SMS, WeChat, post) that only pretend. */
@NullMarked
package org.workershome.local.carrier;

import org.jspecify.annotations.NullMarked;
