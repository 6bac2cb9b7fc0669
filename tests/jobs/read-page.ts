import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** The elements of a page by their name: what stands in them, and what their attributes say. */
export function readPage(html: string) {
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
    node.childNodes.filter(defaultTreeAdapter.isElementNode).flatMap((child) => [child, ...walk(child)]);
  const all = walk(parse(html));
  const named = (name: string) => all.filter(({ tagName }) => tagName === name);
  return {
    names: () => all.map(({ tagName }) => tagName),
    texts: (name: string) => named(name).map(textOf),
    attributes: (name: string, attribute: string) =>
      named(name).map(({ attrs }) => attrs.find((one) => one.name === attribute)?.value ?? null),
  };
}

function textOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes
    .map((child) => {
      if (defaultTreeAdapter.isTextNode(child)) return child.value;
      return defaultTreeAdapter.isElementNode(child) ? textOf(child) : '';
    })
    .join('');
}
