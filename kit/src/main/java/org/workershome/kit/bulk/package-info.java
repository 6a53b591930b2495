/**
 * Many records at once: files of people's lines into tables, and lists out as files.
 *
 * <p>Import: start at {@link org.workershome.kit.bulk.ImportKind}, which a service declares, and
 * {@link org.workershome.kit.bulk.Imports}. Export: start at {@link
 * org.workershome.kit.bulk.ListExport}.
 */
@NullMarked
package org.workershome.kit.bulk;

import org.jspecify.annotations.NullMarked;
