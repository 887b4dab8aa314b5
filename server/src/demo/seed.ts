export async function seedDemo(_orm: unknown, _config: unknown) {}
