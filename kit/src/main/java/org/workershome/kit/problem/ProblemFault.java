package org.workershome.kit.problem;

/** The wire form of one {@link FieldFault}, in one language. */
public record ProblemFault(String field, String code, String message) {}
