package org.workershome.kit.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How files are taken and where they are kept. */
@ConfigMapping(prefix = "workershome.attachment")
interface AttachmentConfig {
  /** Largest file, in bytes: 20 MB. The body limit of the address must let it through. */
  @WithDefault("20971520")
  long maxBytes();

  /** Most bytes that the files of one record have together: 200 MB. */
  @WithDefault("209715200")
  long quotaBytes();

  /** Most files of one record, those taken away included. */
  @WithDefault("50")
  int quotaFiles();

  /** Where new files go: {@code database} or {@code s3}. What is stored stays where it is. */
  @WithDefault("database")
  StoreKind store();

  /** How old an upload must be to be taken for given up by whoever held it. */
  @WithDefault("PT1H")
  Duration giveUpAfter();

  /** Address {@code host:port} of a ClamAV daemon; without it files are marked as not scanned. */
  Optional<String> clamav();

  /** How long the scanner may be silent. */
  @WithDefault("PT30S")
  Duration clamavTimeout();

  S3 s3();

  /** An S3-compatible store. */
  interface S3 {
    /** With scheme and without a path: {@code https://s3.example.cn}. */
    Optional<String> endpoint();

    @WithDefault("workers-home")
    String bucket();

    @WithDefault("cn-north-1")
    String region();

    /** A mounted file with one line, {@code accessKeyId:secretAccessKey}. */
    Optional<String> credentialsFile();

    @WithDefault("PT20S")
    Duration timeout();
  }
}
