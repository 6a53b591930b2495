package org.workershome.gateway.support;

/** The three services behind the gateway under test. A test declares a field of this type. */
public record Services(FakeUpstream petition, FakeUpstream aid, FakeUpstream competition) {}
