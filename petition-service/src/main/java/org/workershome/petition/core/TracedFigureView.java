package org.workershome.petition.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number and what it counts. */
@Schema(description = "统计数 / A number")
public record TracedFigureView(String figure, long value) {}
