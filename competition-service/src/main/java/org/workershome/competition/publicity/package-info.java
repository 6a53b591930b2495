/**
 * Honours are shown to everybody before they are conferred (公示), and a superior union looks into
 * objections. What a publicity is stands in kit's room of that name; here is what is shown.
 */
@NullMarked
package org.workershome.competition.publicity;

import org.jspecify.annotations.NullMarked;
