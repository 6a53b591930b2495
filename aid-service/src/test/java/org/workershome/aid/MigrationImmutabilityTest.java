package org.workershome.aid;

import org.workershome.kit.testing.MigrationImmutabilitySuite;

class MigrationImmutabilityTest extends MigrationImmutabilitySuite {}
