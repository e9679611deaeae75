/** Where a mail server is, and how it is spoken to. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** `starttls`: plain at first, and encrypted before anything is said; `tls`: from the first byte. */
  readonly security: 'starttls' | 'tls' | 'none';
  readonly login: { readonly user: string; readonly password: string } | null;
  readonly patience?: SmtpPatience;
  /** Certificates (PEM) to trust beside those that Node knows. */
  readonly authorities?: readonly string[];
}

/** Seconds to wait for the server. */
export interface SmtpPatience {
  readonly connect: number;
  readonly greeting: number;
  /** Between any two answers. */
  readonly silence: number;
}
