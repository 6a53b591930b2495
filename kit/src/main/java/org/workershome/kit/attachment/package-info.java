/**
 * Files of records: taken in a stream with limits, known by their content, looked through for
 * viruses where a scanner is configured, sealed piece by piece, and given out again in ranges, as a
 * download and never as a page.
 *
 * <p>A service says who may read and add by an {@link
 * org.workershome.kit.attachment.AttachmentGate}, and gives {@link
 * org.workershome.kit.attachment.AttachmentsResource} an address. Start at {@link
 * org.workershome.kit.attachment.Attachments}; why so much of it is our own: {@code
 * docs/decisions/0019-attachments-without-a-parser.md}.
 */
@NullMarked
package org.workershome.kit.attachment;

import org.jspecify.annotations.NullMarked;
