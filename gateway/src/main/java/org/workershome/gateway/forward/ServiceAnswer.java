package org.workershome.gateway.forward;

import io.vertx.core.buffer.Buffer;

/** A small answer of a service, read whole. */
public record ServiceAnswer(int status, Buffer body) {}
