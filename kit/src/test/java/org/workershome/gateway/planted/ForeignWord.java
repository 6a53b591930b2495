package org.workershome.gateway.planted;

/** A word that belongs to one service and must not be known outside it. */
public record ForeignWord(String value) {}
