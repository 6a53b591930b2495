package org.workershome.petition;

import org.workershome.kit.testing.OpenApiDriftSuite;
import org.workershome.petition.support.ServiceTest;

@ServiceTest
class OpenApiDriftTest extends OpenApiDriftSuite {}
