/** A browser as the provider sees it: it keeps cookies, and stops where it would leave the provider. */
export type AtProvider = {
  /** Goes to the address, logs in as this subject where it is asked to, and gives the address it is sent back to. */
  logIn(url: string | URL, subject: string): Promise<URL>;
  /** The same, but says no. */
  cancel(url: string | URL): Promise<URL>;
};

export function browserAtProvider(): AtProvider {
  const cookies = new Map<string, string>();
  const ask = async (url: URL, form?: Record<string, string>) => {
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return answer;
  };
  const go = async (from: string | URL, form: Record<string, string>) => {
    let url = new URL(from);
    const { origin } = url;
    let answer = await ask(url);
    for (let steps = 0; steps < 10; steps += 1) {
      const location = answer.headers.get('location');
      if (!location) {
        // A page: the one to log in on, or one that says that this cannot go on.
        if (answer.status !== 200)
          throw new Error(`the provider said ${answer.status}: ${await answer.text()}`);
        answer = await ask(url, form);
        continue;
      }
      url = new URL(location, url);
      if (url.origin !== origin) return url;
      answer = await ask(url);
    }
    throw new Error('the provider sends people in circles');
  };
  return {
    logIn: (url, subject) => go(url, { subject }),
    cancel: (url) => go(url, { cancel: '1' }),
  };
}
