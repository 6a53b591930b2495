/** The papers say what is there. */
@org.jspecify.annotations.NullMarked
package org.workershome.acceptance.paper;
