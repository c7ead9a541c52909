/**
 * A property of a node as the platform has it: the controls of a form hide those of the form by having their names. Documents that are read
 * without a browser have no platform to ask, and hide nothing.
 */
export const plain = <Of extends Node, Name extends keyof Of & keyof Element>(
  node: Of,
  name: Name,
): Of[Name] =>
  typeof Element === 'undefined' ? node[name] : (Reflect.get(Element.prototype, name, node) as Of[Name]);
